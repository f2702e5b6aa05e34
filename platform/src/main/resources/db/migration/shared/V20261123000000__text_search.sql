-- Search that forgives accents and misspellings, the same for every room.
create schema if not exists shared;
create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

-- unaccent is only STABLE because its dictionary may change; ours does not, so an index may rest on it.
create function shared.plain(text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, $1));
