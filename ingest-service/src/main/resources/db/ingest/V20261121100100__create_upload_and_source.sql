create table upload (
    id           text        primary key,
    brand        text        not null,
    media_type   text        not null,
    bytes        bigint      not null,
    digest       text        not null,
    expires_at   timestamptz not null,
    completed_at timestamptz,
    created_at   timestamptz not null default now()
);

create table source (
    source     text        primary key,
    brand      text        not null,
    created_at timestamptz not null default now()
);

create table source_bucket (
    source text not null references source (source) on delete cascade,
    bucket text not null,
    brand  text not null,
    primary key (source, bucket)
);

create index source_bucket_owner on source_bucket (bucket, brand);
