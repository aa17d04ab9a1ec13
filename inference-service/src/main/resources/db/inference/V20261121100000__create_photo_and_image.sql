-- What inference knows of photos: a copy of the facts that ingest tells.
create table photo (
    brand       text        not null,
    photo       text        not null,
    product     text        not null,
    fact        jsonb       not null,
    accepted_at timestamptz not null default now(),
    primary key (brand, photo)
);

create index photo_by_product on photo (brand, product, photo);

create table image (
    id          text        primary key,
    brand       text        not null,
    product     text        not null,
    photo       text        not null,
    operation   text        not null,
    template    text        not null,
    request     text        not null,
    canonical   jsonb       not null,
    width       integer     not null,
    height      integer     not null,
    file        jsonb       not null,
    provenance  jsonb       not null,
    proof       jsonb       not null,
    millis      bigint      not null,
    created_at  timestamptz not null default now(),
    -- One image per request: a retry or a second instance finds the first one's.
    unique (brand, request)
);

create index image_by_product on image (brand, product, id);
