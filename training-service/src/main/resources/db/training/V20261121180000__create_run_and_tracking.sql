-- One row per run. The attempt is the fencing token: it only grows, and whoever writes about
-- an attempt names it, so that a holder who was silent too long cannot write any more.
create table run (
    id             text             primary key,
    brand          text             not null,
    model          text             not null,
    dataset        text             not null,
    commit_id      text             not null,
    profile        text             not null,
    seed           bigint           not null,
    retry_of       integer          not null,
    recipe         text             not null,
    recipe_digest  text             not null,
    state          text             not null
        check (state in ('queued', 'running', 'completed', 'failed', 'cancelled')),
    attempt        integer          not null default 0,
    crashes        integer          not null default 0,
    lease_until    timestamptz,
    progress       jsonb            not null,
    reason         text,
    detail         text,
    weights        jsonb,
    samples        jsonb,
    report         jsonb,
    correlation_id text             not null,
    created_at     timestamptz      not null default now(),
    started_at     timestamptz,
    finished_at    timestamptz
);

create index run_by_brand on run (brand, id);

create index run_waiting on run (id) where state in ('queued', 'running');

-- What the registry has to be told about ended runs, until it has heard it.
create table tracking (
    run        text        primary key references run (id),
    brand      text        not null,
    mlflow_run text,
    tries      integer     not null default 0,
    due_at     timestamptz not null default now(),
    told_at    timestamptz
);

create index tracking_due on tracking (due_at) where told_at is null;
