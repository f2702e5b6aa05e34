-- What one file, or one filing, says of one country and year. A later one is a later version; none is ever changed.
create table extractives.version (
    id bigint generated always as identity primary key,
    source text not null,
    scope text not null,
    country text not null check (country ~ '^[A-Z]{3}$'),
    year int not null,
    number int not null check (number > 0),
    file text not null check (file ~ '^[0-9a-f]{64}$'),
    fictional boolean not null,
    loaded_at timestamptz not null default now(),
    unique (source, scope, number)
);

create index version_file on extractives.version (file);

-- One amount that one side reports, with the place it stands at.
create table extractives.flow (
    id bigint generated always as identity primary key,
    version bigint not null references extractives.version on delete cascade,
    line bigint not null,
    pointer text not null,
    country text not null,
    year int not null,
    month int not null check (month between 0 and 12),
    side text not null check (side in ('COMPANY', 'GOVERNMENT')),
    company_key text not null,
    company text not null,
    agency text not null,
    code text not null,
    stream text not null,
    stream_key text not null,
    project text not null,
    commodity text not null,
    ubigeo text check (ubigeo ~ '^[0-9]{6}$'),
    amount numeric not null,
    currency text not null,
    level text not null
);

create index flow_version on extractives.flow (version);
create index flow_company on extractives.flow (country, company_key);

-- The newest of each, and invented data only while there is nothing real.
create view extractives.shown_version as
select v.* from extractives.version v
where v.number = (select max(n.number) from extractives.version n where n.source = v.source and n.scope = v.scope)
  and (not v.fictional or not exists (select 1 from extractives.version r where not r.fictional));

create table extractives.production (
    id bigint generated always as identity primary key,
    version bigint not null references extractives.version on delete cascade,
    line bigint not null,
    country text not null,
    fiscal_year int not null,
    place text not null,
    product text not null,
    unit text not null,
    volume numeric not null
);

create index production_version on extractives.production (version);
