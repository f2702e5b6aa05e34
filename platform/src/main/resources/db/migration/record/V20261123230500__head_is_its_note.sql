-- The size stands in the signed note; a second copy could be changed unseen.
alter table record.head drop column size;
