-- A representative's work in progress: nobody else sees it, and it ends when it is filed.
create table extractives.draft (
    organisation text not null,
    year int not null check (year between 1990 and 2100),
    content jsonb not null,
    saved_at timestamptz not null default now(),
    primary key (organisation, year)
);

-- What an organisation declared. An amendment is the next number; none is ever changed or deleted.
create table extractives.filing (
    hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
    organisation text not null,
    organisation_name text not null,
    side text not null check (side in ('COMPANY', 'GOVERNMENT')),
    year int not null,
    number int not null check (number > 0),
    document text not null,
    entry uuid not null,
    filed_at timestamptz not null default now(),
    unique (organisation, year, number)
);

-- An agreement as it stood after each change.
create table extractives.agreement_version (
    id bigint generated always as identity primary key,
    agreement text not null check (agreement ~ '^[a-z0-9-]{3,80}$'),
    number int not null check (number > 0),
    document jsonb not null,
    act text not null,
    file text,
    entry uuid,
    fictional boolean not null,
    changed_at timestamptz not null default now(),
    unique (agreement, number)
);

create view extractives.shown_agreement as
select v.* from extractives.agreement_version v
where v.number = (select max(n.number) from extractives.agreement_version n where n.agreement = v.agreement)
  and (not v.fictional or not exists (select 1 from extractives.agreement_version r where not r.fictional));
