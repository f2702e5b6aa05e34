-- The public record: a transparency log (C2SP tlog-tiles) and what its salted entries commit to.
create schema record;

-- Acknowledged, not yet in the log. A row lives here for less than two seconds.
create table record.pending (
    seq bigint generated always as identity primary key,
    id uuid not null,
    type smallint not null,
    salt bytea,
    payload bytea not null
);

-- The log: what is hashed, in order. Nothing is ever updated or deleted.
create table record.entry (
    leaf_index bigint primary key,
    id uuid not null unique,
    leaf bytea not null
);

-- Salt and text of entries about people; the log holds only SHA-256 over both. Erasing a person deletes the row.
create table record.opening (
    id uuid primary key,
    salt bytea not null,
    payload bytea not null
);

-- Merkle tree: up to 256 hashes a row, level 0 being those of the entries. The last tile of a level grows; served partial
-- tiles are beginnings of it.
create table record.tile (
    level smallint not null,
    tile_index bigint not null,
    hashes bytea not null,
    primary key (level, tile_index)
);
alter table record.tile alter column hashes set storage external;

-- The published head with its cosignatures: one row.
create table record.head (
    singleton boolean primary key default true check (singleton),
    size bigint not null,
    note text not null
);
