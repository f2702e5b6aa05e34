-- What was done once when a site started on this database for the first time.
create table shared.first_start (
    name text primary key,
    at timestamptz not null default now()
);
