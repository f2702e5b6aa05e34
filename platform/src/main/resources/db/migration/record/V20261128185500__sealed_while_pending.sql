-- Until the log vouches for an entry, a keyed hash does whose key the database does not hold.
alter table record.pending add column seal bytea not null default '';
alter table record.pending alter column seal drop default;
