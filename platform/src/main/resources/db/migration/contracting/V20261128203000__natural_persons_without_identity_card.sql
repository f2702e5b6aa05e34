-- Tax numbers that begin with 15, 16 or 17 are of natural persons too.
update contracting.organisation set natural_person = true
where not natural_person and (scheme is null or scheme = 'PE-RUC')
    and coalesce(identifier, id) ~ '^(PE-RUC-)?1[567][0-9]{9}$';
