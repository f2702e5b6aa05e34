package org.veeduria.platform.contracting.internal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs of the indicators. */
@Repository
public class FlagRuns {
    private final JdbcClient sql;

    FlagRuns(JdbcClient sql) {
        this.sql = sql;
    }

    /** The run whose flags are stored. */
    public Optional<FlagRun> last() {
        return sql.sql("select * from contracting.flag_run order by id desc limit 1")
                .query((row, i) -> new FlagRun(
                        row.getLong("id"),
                        Objects.requireNonNull(row.getObject("computed_at", OffsetDateTime.class))
                                .toInstant(),
                        row.getString("rules"),
                        row.getInt("processes"),
                        row.getInt("flags"),
                        row.getObject("entry", UUID.class)))
                .optional();
    }

    /** The number of the last run, with which every load and withdrawal ends; 0 before the first. */
    public long newest() {
        return sql.sql("select coalesce(max(id), 0) from contracting.flag_run")
                .query(Long.class)
                .single();
    }

    /** In how many processes each indicator could not be computed in the last run, by code. */
    public Map<String, Integer> notComputed() {
        Map<String, Integer> found = new TreeMap<>();
        sql.sql("""
                        select indicator, not_computed from contracting.flag_count
                        where run = (select max(id) from contracting.flag_run) and not_computed > 0
                        """)
                .query((row, i) -> found.put(row.getString(1), row.getInt(2)))
                .list();
        return found;
    }

    /** What flags exist of, for the filters. */
    <T> List<T> distinct(String column, Class<T> type) {
        return sql.sql("select distinct " + column
                        + " from contracting.process p where " + SelectionSql.shown("p")
                        + " and exists (select 1 from contracting.flag f where f.ocid = p.ocid)"
                        + " and " + column + " is not null order by 1")
                .query(type)
                .list();
    }
}
