-- The catalog tables of Iceberg's JDBC catalog, schema version V1, as the library would make them.
create table iceberg_tables (
    catalog_name               varchar(255) not null,
    table_namespace            varchar(255) not null,
    table_name                 varchar(255) not null,
    metadata_location          varchar(1000),
    previous_metadata_location varchar(1000),
    iceberg_type               varchar(5),
    primary key (catalog_name, table_namespace, table_name)
);

create table iceberg_namespace_properties (
    catalog_name   varchar(255) not null,
    namespace      varchar(255) not null,
    property_key   varchar(255),
    property_value varchar(1000),
    primary key (catalog_name, namespace, property_key)
);

create table dataset (
    brand      text        not null,
    name       text        not null,
    created_at timestamptz not null default now(),
    primary key (brand, name)
);

-- A row is written before the table is touched, and says afterwards what came of it.
create table dataset_commit (
    position       bigint      generated always as identity primary key,
    id             text        not null unique,
    brand          text        not null,
    dataset        text        not null,
    branch         text        not null,
    parent         text,
    message        text        not null,
    author         text        not null,
    state          text        not null check (state in ('intended', 'done', 'withdrawn')),
    snapshot       bigint,
    photos         integer     not null,
    correlation_id text        not null,
    created_at     timestamptz not null default now(),
    foreign key (brand, dataset) references dataset (brand, name)
);

create index dataset_commit_log on dataset_commit (brand, dataset, branch, position);
create index dataset_commit_intended on dataset_commit (position) where state = 'intended';
