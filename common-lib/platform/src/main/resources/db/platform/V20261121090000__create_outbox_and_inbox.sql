create table outbox (
    id             bigint generated always as identity primary key,
    event_id       text        not null unique,
    topic          text        not null,
    key            text        not null,
    type           text        not null,
    brand          text        not null,
    data           bytea       not null,
    correlation_id text        not null,
    created_at     timestamptz not null default now()
);

create table inbox (
    consumer_group text        not null,
    source         text        not null,
    event_id       text        not null,
    received_at    timestamptz not null default now(),
    primary key (consumer_group, source, event_id)
);

create table idempotency (
    scope        text        not null,
    key          text        not null,
    fingerprint  text        not null,
    locked_until timestamptz,
    status       integer,
    headers      text,
    body         bytea,
    created_at   timestamptz not null default now(),
    primary key (scope, key)
);

create index idempotency_age on idempotency (created_at);
