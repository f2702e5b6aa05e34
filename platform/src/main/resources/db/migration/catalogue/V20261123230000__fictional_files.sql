-- Invented data, shown as such on every page until it is taken out.
alter table catalogue.source_file add column fictional boolean not null default false;
