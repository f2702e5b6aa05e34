create schema if not exists catalogue;

-- Each file that was loaded, under the hash of its bytes: the same file again is known by it.
create table catalogue.source_file (
    hash text primary key,
    type text not null,
    name text not null,
    origin text not null,
    bytes bigint not null,
    loaded_at timestamptz not null default now(),
    counts text not null,
    problems bigint not null
);

-- What was not taken as it stood, with its place. Kept for the publisher to mend; values are at most 200 characters.
create table catalogue.load_problem (
    hash text not null references catalogue.source_file on delete cascade,
    number bigint not null,
    file text not null,
    line bigint not null,
    position bigint not null,
    pointer text not null,
    value text not null,
    reason text not null,
    primary key (hash, number)
);
