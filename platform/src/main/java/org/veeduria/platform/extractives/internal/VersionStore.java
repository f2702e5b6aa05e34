package org.veeduria.platform.extractives.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opens the next version of what a source says of a country and year. Former ones are kept. */
@Repository
class VersionStore {
    private final JdbcClient sql;

    VersionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The id of the new version.
     *
     * @param part what else sets it apart, such as the organisation that declares; empty where country and year suffice
     */
    long open(String source, String country, int year, String part, String file, boolean fictional) {
        String scope = source + "." + country + "." + year + (part.isEmpty() ? "" : "." + part);
        return sql.sql("""
                        insert into extractives.version (source, scope, country, year, number, file, fictional)
                        select :source, :scope, :country, :year, coalesce(max(number), 0) + 1, :file, :fictional
                        from extractives.version where source = :source and scope = :scope
                        returning id
                        """)
                .param("source", source)
                .param("scope", scope)
                .param("country", country)
                .param("year", year)
                .param("file", file)
                .param("fictional", fictional)
                .query(Long.class)
                .single();
    }
}
