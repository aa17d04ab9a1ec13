create table web_session (
    id_hash    bytea       primary key check (length(id_hash) = 32),
    subject    text        not null,
    brand_id   text        references brand,
    expires_at timestamptz not null
);

create index web_session_by_expiry on web_session (expires_at);
