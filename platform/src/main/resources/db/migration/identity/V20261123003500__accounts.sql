create schema if not exists identity;

create table identity.account (
    id uuid primary key default uuidv7(),
    name text not null check (name = btrim(name) and length(name) between 3 and 80),
    password text not null,
    roles text[] not null,
    created_at timestamptz not null default now()
);

-- One person, one name, however the letters are written.
create unique index account_name on identity.account (lower(name));

-- A link that lets one person in once. Only its hash is kept: who reads this table cannot use it.
create table identity.entry_link (
    token_hash bytea primary key check (length(token_hash) = 32),
    expires_at timestamptz not null,
    used_at timestamptz
);
