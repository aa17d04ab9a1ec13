create table experiment (
    brand             text   not null,
    id                text   not null,
    name              text   not null,
    artifact_location text,
    created_at        bigint not null,
    primary key (brand, id),
    unique (brand, name)
);

create table experiment_tag (
    brand      text not null,
    experiment text not null,
    key        text not null,
    value      text not null,
    primary key (brand, experiment, key),
    foreign key (brand, experiment) references experiment (brand, id)
);

-- Times are milliseconds since 1970, as clients say them.
create table tracked_run (
    id         text   primary key,
    brand      text   not null,
    experiment text   not null,
    name       text   not null,
    user_id    text   not null,
    status     text   not null check (status in ('RUNNING', 'SCHEDULED', 'FINISHED', 'FAILED', 'KILLED')),
    start_time bigint not null,
    end_time   bigint,
    foreign key (brand, experiment) references experiment (brand, id)
);

create table metric (
    run       text             not null references tracked_run (id),
    key       text             not null,
    timestamp bigint           not null,
    step      bigint           not null,
    value     double precision not null,
    primary key (run, key, timestamp, step, value)
);

create index metric_latest on metric (run, key, step desc, timestamp desc, value desc);

create table param (
    run   text not null references tracked_run (id),
    key   text not null,
    value text not null,
    primary key (run, key)
);

create table run_tag (
    run   text not null references tracked_run (id),
    key   text not null,
    value text not null,
    primary key (run, key)
);
