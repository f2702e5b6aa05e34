create schema if not exists budget;

-- A file that was taken in. Its rows lie in the data folder under budget/<hash>, or in budget.total where they are few.
create table budget.file (
    hash text primary key,
    source text not null,
    loaded_at timestamptz not null default now(),
    rows bigint not null,
    fictional boolean not null
);

-- A file that speaks of a year of its source is a version of that year; the newest that speaks of a month and region answers.
create table budget.version (
    source text not null,
    year integer not null,
    number integer not null,
    file text not null references budget.file on delete cascade,
    rows bigint not null,
    primary key (source, year, number),
    unique (source, year, file)
);

create table budget.part (
    file text not null references budget.file on delete cascade,
    year integer not null,
    region text not null,
    month integer not null,
    rows bigint not null,
    primary key (file, year, region, month)
);

-- Whole amounts of one government and year, from tables that hold nothing finer.
create table budget.total (
    file text not null references budget.file on delete cascade,
    source text not null,
    year integer not null,
    ubigeo text not null,
    entity text not null,
    name text not null,
    pia numeric(20, 2),
    pim numeric(20, 2),
    certified numeric(20, 2),
    committed numeric(20, 2),
    accrued numeric(20, 2),
    paid numeric(20, 2),
    position text not null,
    primary key (file, year, entity)
);
create index total_by_place on budget.total (ubigeo, year);

-- A published table with its own columns: a Fiscal Data Package.
create table budget.package (
    name text primary key,
    title text not null,
    cube text not null
);

-- Changes whenever an answer may have changed.
create table budget.state (
    one boolean primary key default true check (one),
    stamp bigint not null
);
insert into budget.state (stamp) values (1);
