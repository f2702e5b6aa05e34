-- The invented purchases of the demonstration carry a prefix of their own. They are never counted together with real ones.
alter table contracting.process add column fictional boolean not null
    generated always as (ocid like 'ocds-ficticio-%') stored;
alter table contracting.organisation add column fictional boolean not null
    generated always as (id like 'X-FICTICIO-%') stored;
alter table contracting.flag add column fictional boolean not null
    generated always as (subject like 'ocds-ficticio-%' or subject like 'X-FICTICIO-%') stored;
create index on contracting.process (ocid) where not fictional;
