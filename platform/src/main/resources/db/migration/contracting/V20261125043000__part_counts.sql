-- How many parts the release of each process publishes, so that tables are counted without reading every release.
alter table contracting.process
    add column items integer not null default 0,
    add column bids integer not null default 0,
    add column awards integer not null default 0,
    add column contracts integer not null default 0;

create function pg_temp.size(part json) returns integer language sql immutable as $$
    select case json_typeof(part) when 'array' then json_array_length(part) when 'object' then 1 else 0 end
$$;

create function pg_temp.elements(part json) returns setof json language sql immutable as $$
    select part where json_typeof(part) = 'object'
    union all
    select element from json_array_elements(case json_typeof(part) when 'array' then part else '[]' end) element
    where json_typeof(element) = 'object'
$$;

create function pg_temp.items(parents json) returns integer language sql immutable as $$
    select coalesce(sum(pg_temp.size(parent -> 'items')), 0)::integer from pg_temp.elements(parents) parent
$$;

update contracting.process p set
    items = coalesce(pg_temp.size(r.release -> 'tender' -> 'items'), 0) + pg_temp.items(r.release -> 'awards')
        + pg_temp.items(r.release -> 'contracts'),
    bids = coalesce(pg_temp.size(r.release -> 'bids' -> 'details'), 0),
    awards = coalesce(pg_temp.size(r.release -> 'awards'), 0),
    contracts = coalesce(pg_temp.size(r.release -> 'contracts'), 0)
from (select ocid, number, release::json from contracting.version) r
where r.ocid = p.ocid and r.number = p.version;

alter table contracting.process
    alter column items drop default, alter column bids drop default,
    alter column awards drop default, alter column contracts drop default;
