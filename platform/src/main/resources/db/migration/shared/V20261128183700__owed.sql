-- What is to be computed from stored data and was not yet: written with the data, taken away with what is computed of it.
create table shared.owed (
    name text not null,
    at timestamptz not null default now()
);
