-- How many letters two words differ by (levenshtein), for misspelt words.
create extension if not exists fuzzystrmatch with schema public;
