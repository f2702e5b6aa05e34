-- Procurement processes (OCDS compiled releases), read for pages, search and lists.
create schema contracting;

-- Every content a process ever had. Nothing is overwritten: a changed release is a new version.
create table contracting.version (
    ocid text not null,
    number integer not null,
    hash text not null,
    release text not null,
    file text not null,
    position text not null,
    stored_at timestamptz not null default now(),
    primary key (ocid, number)
);
create index on contracting.version (file);

-- A party under its publisher's identifier. A natural person's page is not found by their tax number: its key is a plain count.
create table contracting.organisation (
    id text primary key,
    number bigint generated always as identity unique,
    name text not null,
    scheme text,
    identifier text,
    natural_person boolean not null,
    entity boolean not null,
    supplier boolean not null,
    key text not null unique generated always as (
        case when natural_person then 'persona-' || number
             when id ~ '^[A-Za-z0-9._:-]+$' then id
             else 'parte-' || number end) stored,
    search text not null generated always as (shared.plain(name)) stored
);
create index on contracting.organisation using gin (search public.gin_trgm_ops);
create index on contracting.organisation (identifier);

create table contracting.process (
    ocid text primary key,
    version integer not null,
    hash text not null,
    title text not null,
    code text,
    description text,
    method text,
    method_details text,
    category text,
    category_details text,
    status text,
    buyer text,
    entity text,
    called date,
    closes date,
    awarded_on date,
    signed_on date,
    year integer,
    amount numeric,
    currency text,
    region text,
    province text,
    district text,
    ubigeo text,
    tenderers integer,
    -- false where the source lists no bidders and only the winner is known
    bidders_listed boolean not null,
    search text not null generated always as (shared.plain(title || ' ' || coalesce(description, '') || ' ' || coalesce(code, '') || ' ' || ocid)) stored,
    foreign key (ocid, version) references contracting.version (ocid, number)
);
create index on contracting.process (entity);
create index on contracting.process (buyer);
create index on contracting.process (ubigeo text_pattern_ops);
create index on contracting.process (called desc, ocid);
create index on contracting.process using gin (search public.gin_trgm_ops);

-- One row for each bid; a tenderer whose bid is not published has a row without status and amount.
create table contracting.bid (
    ocid text not null references contracting.process on delete cascade,
    organisation text not null,
    bid text,
    status text,
    date date,
    amount numeric,
    currency text
);
create index on contracting.bid (ocid);
create index on contracting.bid (organisation);

-- One row for each award and supplier. Sums over awards take the lead row alone, so that an award shared by the
-- members of a consortium counts once; sums of one supplier take its rows, whoever shares them.
create table contracting.award (
    ocid text not null references contracting.process on delete cascade,
    award text not null,
    supplier text,
    lead boolean not null,
    status text,
    date date,
    amount numeric,
    currency text
);
create index on contracting.award (ocid);
create index on contracting.award (supplier);

create table contracting.contract (
    ocid text not null references contracting.process on delete cascade,
    contract text not null,
    award text,
    status text,
    signed date,
    starts date,
    ends date,
    amount numeric,
    currency text,
    added numeric not null,
    reduced numeric not null,
    penalties numeric not null
);
create index on contracting.contract (ocid);

-- A supplier barred from contracting, as the register published with the file says.
create table contracting.ban (
    ocid text not null references contracting.process on delete cascade,
    organisation text not null,
    resolution text,
    reason text,
    starts date,
    ends date
);
create index on contracting.ban (ocid);
create index on contracting.ban (organisation);
