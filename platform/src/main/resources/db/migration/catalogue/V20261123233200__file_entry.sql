-- The entry of the public record that was made when the file was loaded.
alter table catalogue.source_file add column entry uuid;
