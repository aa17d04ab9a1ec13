create table brand (
    id         text        primary key,
    slug       text        not null unique,
    name       text        not null,
    created_at timestamptz not null
);

create table api_key (
    id            text        primary key,
    secret_hash   bytea       not null check (length(secret_hash) = 32),
    platform_wide boolean     not null,
    role          text        not null check (role in ('viewer', 'reviewer', 'editor', 'operator', 'admin')),
    label         text        not null,
    created_by    text        not null,
    created_at    timestamptz not null,
    expires_at    timestamptz,
    revoked_at    timestamptz
);

create table api_key_brand (
    key_id   text not null references api_key,
    brand_id text not null references brand,
    primary key (key_id, brand_id)
);

create index api_key_brand_by_brand on api_key_brand (brand_id);

create table service_account (
    name        text        primary key,
    id          text        not null unique,
    secret_hash bytea       not null check (length(secret_hash) = 32),
    created_at  timestamptz not null
);
