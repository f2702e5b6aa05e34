-- The gazetteer as it is searched. Its rows come from places/pe.csv (repeatable migration "gazetteer").
create schema if not exists places;

create table places.place (
    ubigeo text primary key check (ubigeo ~ '^[0-9]{6}$'),
    name text not null,
    sound text not null,
    also text[] not null,
    path text not null,
    digits int not null,
    population int
);
comment on table places.place is 'Regions, provinces and districts in use, by INEI code';
comment on column places.place.sound is 'The name as it is heard: no accents, letters that sound alike made one';
comment on column places.place.path is 'The same for the place and all above it, with other spellings';

comment on column places.place.digits is 'How many digits of the code say which place it is: 0 country, 2 region, 4 province, 6 district';

create index on places.place using gin (sound gin_trgm_ops);
create index on places.place using gin (path gin_trgm_ops);
