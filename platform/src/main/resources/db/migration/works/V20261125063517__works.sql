-- Public works: what every source ever said of them, and what is read from it for pages, search and lists.
create schema works;

-- One file's saying about many works. A later file of the same kind is a later edition; nothing is overwritten.
create table works.edition (
    scope text not null,
    number integer not null,
    file text not null,
    loaded_at timestamptz not null default now(),
    -- the last day the file speaks of; flags are judged on it
    data_day date,
    -- the year in the file's name, where it says one
    year integer,
    fictional boolean not null,
    primary key (scope, number)
);
create index on works.edition (file);

-- What one edition says of one work, as an OC4IDS project. Only what differs from the edition before is kept again.
create table works.statement (
    work text not null,
    scope text not null,
    edition integer not null,
    hash text not null,
    said_on date,
    project text not null,
    position text not null,
    fictional boolean not null,
    primary key (work, scope, edition),
    foreign key (scope, edition) references works.edition
);
create index on works.statement (scope, edition);

create table works.work (
    id text primary key,
    cui text,
    project_id text not null,
    title text not null,
    description text,
    ubigeo text,
    region text,
    province text,
    district text,
    latitude double precision,
    longitude double precision,
    function text,
    kind text,
    entity text,
    status text not null,
    state text not null,
    currency text,
    first_cost numeric,
    cost numeric,
    spent numeric,
    planned_start date,
    planned_end date,
    started date,
    finished date,
    physical numeric,
    financial numeric,
    progress_on date,
    still_since date,
    cause text,
    judged_on date,
    first_year integer,
    last_year integer,
    project text not null,
    fictional boolean not null,
    search text not null generated always as (shared.plain(title || ' ' || coalesce(cui, '') || ' ' || id)) stored
);
create index on works.work (cui);
create index on works.work (ubigeo text_pattern_ops);
create index on works.work (id) where not fictional;
create index on works.work using gin (search public.gin_trgm_ops);

-- Which procurement process belongs to which work, how that was found, and what the process says. Written anew by every joining.
-- status: linked; candidate (a person should look); unmatched (a process about works that no work was found for, work is null).
create table works.link (
    id bigint generated always as identity primary key,
    work text,
    ocid text not null,
    status text not null,
    how text,
    score numeric,
    reasons text,
    natures text[] not null,
    title text not null,
    entity_key text,
    entity_name text,
    supplier_keys text[] not null,
    supplier_names text[] not null,
    called date,
    method text,
    ubigeo text,
    currency text,
    reference numeric,
    contracted numeric,
    added numeric,
    signed date,
    starts date,
    ends date,
    fictional boolean not null
);
create index on works.link (work);
create index on works.link (ocid);
create index on works.link (status, ubigeo text_pattern_ops);

-- What the rules ask about each work, judged on the last day its sources speak of. Written anew with every load.
create table works.flag (
    work text not null,
    code text not null,
    size numeric not null,
    evidence text not null,
    judged_on date not null,
    fictional boolean not null,
    primary key (work, code)
);
create index on works.flag (code);
