-- What shall serve each model: the newest RolloutChanged of its key.
create table route (
    brand      text        not null,
    model      text        not null,
    revision   integer     not null,
    fact       jsonb       not null,
    changed_at timestamptz not null default now(),
    primary key (brand, model)
);
