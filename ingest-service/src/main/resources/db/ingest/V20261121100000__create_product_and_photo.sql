create table product (
    brand      text        not null,
    id         text        not null,
    name       text,
    category   text,
    state      text        not null check (state in ('active', 'withdrawn')),
    -- The newest statement about the product wins, in whichever order they arrive.
    stated_at  timestamptz not null,
    stated_by  text        not null,
    created_at timestamptz not null default now(),
    primary key (brand, id)
);

create table photo (
    id                text        primary key,
    brand             text        not null,
    product           text        not null,
    view              text,
    state             text        not null check (state in ('received', 'accepted', 'rejected')),
    reason            text,
    detail            text,
    -- Absent where the bytes were never read because there are too many of them.
    digest            text,
    bytes             bigint,
    -- Absent where the bytes are no picture and were not kept.
    media_type        text,
    -- Where an event pointed, for a photo that has no digest.
    location          text,
    master_digest     text,
    master_bytes      bigint,
    width             integer,
    height            integer,
    matte_id          text,
    matte_method      text,
    matte_confidence  double precision,
    alpha_digest      text,
    alpha_bytes       bigint,
    foreground_digest text,
    foreground_bytes  bigint,
    correlation_id    text        not null,
    -- Preparation: when it is due, who holds it, and what went wrong so far.
    due_at            timestamptz,
    lease             text,
    failures          integer     not null default 0,
    delays            integer     not null default 0,
    abandoned         integer     not null default 0,
    created_at        timestamptz not null default now(),
    decided_at        timestamptz,
    foreign key (brand, product) references product (brand, id),
    unique (brand, product, digest),
    unique (brand, product, location)
);

create index photo_of_brand on photo (brand, id);
create index photo_due on photo (due_at) where state = 'received';

create table thumbnail (
    photo  text    not null references photo (id) on delete cascade,
    size   integer not null,
    digest text    not null,
    bytes  bigint  not null,
    primary key (photo, size)
);
