create table gate (
    run            text        primary key,
    brand          text        not null,
    model          text        not null,
    -- What the finished run told, as it was told.
    fact           jsonb       not null,
    -- retrying: decided, and another run has still to be asked for.
    state          text        not null check (state in ('waiting', 'retrying', 'decided')),
    -- The work: when it is due, who holds it, how often it was taken.
    due_at         timestamptz,
    lease          text,
    tries          integer     not null default 0,
    correlation_id text        not null,
    verdict        text        check (verdict in ('pass', 'fail', 'inconclusive')),
    failed         jsonb       not null default '[]',
    reason         text,
    report         jsonb,
    pictures       jsonb       not null default '{}',
    -- The run that was asked for after a fail, or 'refused'.
    retry          text,
    created_at     timestamptz not null default now(),
    decided_at     timestamptz,
    check ((state = 'waiting') = (verdict is null))
);

create index gate_of_brand on gate (brand, run);
create index gate_due on gate (due_at) where state <> 'decided';
