-- What was transferred to each government. A later file that speaks again of a department's year and kind is a new version: both
-- stay, the newest answers. The provincial municipality stands under the district of its seat, a regional government under its region.
create table extractives.canon_version (
    id bigint generated always as identity primary key,
    year int not null,
    department text not null check (department ~ '^[0-9]{2}$'),
    kind text not null,
    number int not null,
    file text not null,
    loaded_at timestamptz not null default now(),
    fictional boolean not null,
    unique (year, department, kind, fictional, number)
);

create table extractives.canon_transfer (
    version bigint not null references extractives.canon_version (id) on delete cascade,
    ubigeo text not null check (ubigeo ~ '^[0-9]{6}$'),
    line bigint not null,
    recipient text not null,
    amount numeric,
    population int,
    pia numeric,
    pim numeric,
    accrued numeric,
    primary key (version, ubigeo)
);

create index canon_transfer_ubigeo on extractives.canon_transfer (ubigeo);
create index canon_version_file on extractives.canon_version (file);

-- The newest version of each scope; invented ones only while there is nothing real.
create view extractives.canon_current as
select v.year, v.department, v.kind, v.file, v.fictional, t.*
from extractives.canon_version v
join extractives.canon_transfer t on t.version = v.id
where v.number = (
    select max(n.number) from extractives.canon_version n
    where n.year = v.year and n.department = v.department and n.kind = v.kind and n.fictional = v.fictional)
and (not v.fictional or not exists (select 1 from extractives.canon_version r where not r.fictional));
