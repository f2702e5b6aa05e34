-- The words of stored titles and names, so that a misspelt word of a question is corrected once instead of being compared with every text.
create materialized view contracting.word as
select word collate "C" as word, nentry as uses
from ts_stat($$
    select to_tsvector('simple', search) from contracting.process
    union all select to_tsvector('simple', search) from contracting.organisation
$$)
where length(word) between 4 and 40 and word !~ '^[-+.,/0-9]+$';

create unique index on contracting.word (word);
create index on contracting.word using gin (word public.gin_trgm_ops);
