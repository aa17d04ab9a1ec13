-- Files that runs logged; their bytes lie in the object store under their digest.
create table artifact (
    run       text        not null references tracked_run (id),
    path      text        not null,
    object    jsonb       not null,
    logged_at timestamptz not null default now(),
    primary key (run, path)
);
