-- The receipt of a change speaks of the document's bytes, which jsonb would not keep.
drop view extractives.shown_agreement;
alter table extractives.agreement_version alter column document type text using document::text;
alter table extractives.agreement_version alter column file set not null;

create view extractives.shown_agreement as
select v.* from extractives.agreement_version v
where v.number = (select max(n.number) from extractives.agreement_version n where n.agreement = v.agreement)
  and (not v.fictional or not exists (select 1 from extractives.agreement_version r where not r.fictional));
