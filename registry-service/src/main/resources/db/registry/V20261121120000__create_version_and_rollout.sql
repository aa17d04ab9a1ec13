-- Locked while a version gets its number.
create table model (
    brand      text        not null,
    name       text        not null,
    versions   integer     not null default 0,
    created_at timestamptz not null default now(),
    primary key (brand, name)
);

create table version (
    id                text        primary key,
    brand             text        not null,
    model             text        not null,
    number            integer     not null check (number > 0),
    weights_digest    text        not null,
    weights_bytes     bigint      not null,
    weights_type      text        not null,
    -- Lineage: what the version was made from, and the report of the gate that let it pass.
    run               text        not null,
    dataset           text        not null,
    dataset_commit    text        not null,
    profile           text        not null,
    recipe            text        not null,
    seed              bigint      not null,
    report_digest     text        not null,
    report_bytes      bigint      not null,
    report_type       text        not null,
    -- When the gate decided, as it says itself: facts of different runs may arrive in any order.
    decided_at        timestamptz not null,
    registered_at     timestamptz not null,
    foreign key (brand, model) references model (brand, name),
    unique (brand, model, number),
    unique (brand, run)
);

create index version_of_brand on version (brand, id);

-- Locked while the rollout of a model moves. What serves is its newest step.
create table rollout (
    brand text not null,
    model text not null,
    primary key (brand, model)
);

create table rollout_step (
    brand    text        not null,
    model    text        not null,
    revision integer     not null check (revision > 0),
    kind     text        not null check (kind in ('rollout', 'rollback')),
    version  text        not null references version (id),
    -- The rollout whose snapshot serves: this step itself, or the one that a rollback restored.
    release  integer     not null check (release <= revision),
    -- The release before it; null for a model's first.
    previous integer     check (previous < release),
    snapshot jsonb       not null,
    actor    text        not null,
    reason   text        not null,
    at       timestamptz not null,
    primary key (brand, model, revision),
    foreign key (brand, model) references rollout (brand, model),
    unique (brand, model, at)
);

create index rollout_step_of_version on rollout_step (version);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end
$$;

create trigger version_is_immutable before update or delete on version
    for each row execute function refuse_change();

create trigger history_is_append_only before update or delete on rollout_step
    for each row execute function refuse_change();
