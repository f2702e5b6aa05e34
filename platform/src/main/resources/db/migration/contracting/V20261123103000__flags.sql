-- What the indicators said of all stored processes. A new run replaces the flags of the former one; the runs stay.
create table contracting.flag_run (
    id bigint generated always as identity primary key,
    computed_at timestamptz not null,
    rules text not null,
    processes integer not null,
    flags integer not null,
    entry uuid
);

-- How often each indicator spoke in a run, and in how many processes it could not be computed for want of a field.
create table contracting.flag_count (
    run bigint not null references contracting.flag_run on delete cascade,
    indicator text not null,
    flags integer not null,
    not_computed integer not null,
    missing text,
    primary key (run, indicator)
);

-- kind: process, buyer, entity or tenderer; subject: its ocid or the organisation's id.
create table contracting.flag (
    id bigint generated always as identity primary key,
    run bigint not null references contracting.flag_run on delete cascade,
    indicator text not null,
    kind text not null,
    subject text not null,
    ocid text,
    result double precision not null,
    evidence text not null
);
create index on contracting.flag (ocid);
create index on contracting.flag (kind, subject);
create index on contracting.flag (indicator);
