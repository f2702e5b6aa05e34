package org.veeduria.platform.contracting.internal;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.platform.contracting.IndicatorRun;
import org.veeduria.platform.contracting.MonthCount;
import org.veeduria.platform.contracting.PlaceCount;
import org.veeduria.platform.contracting.Selection;
import org.veeduria.platform.shared.dataset.Where;

/** How many processes, and how many with a flag: by place, by month. */
@Repository
public class Tallies {
    private static final String COUNTS = """
            count(*) n,
            count(*) filter (where exists (select 1 from contracting.flag f where f.ocid = p.ocid)) flagged
            from contracting.process p
            """;

    private final JdbcClient sql;

    Tallies(JdbcClient sql) {
        this.sql = sql;
    }

    /** By the ubigeo of the places one level below; processes known only to the place itself are left out. */
    public Map<String, PlaceCount> inside(String ubigeo) {
        String prefix = ubigeo.replaceAll("(00)+$", "");
        if (prefix.length() == 6) {
            return Map.of();
        }
        Map<String, PlaceCount> found = new TreeMap<>();
        sql.sql("select rpad(substr(p.ubigeo, 1, :digits), 6, '0') place, " + COUNTS
                        + "where p.ubigeo like :prefix and " + SelectionSql.shown("p") + " group by 1")
                .param("digits", prefix.length() + 2)
                .param("prefix", prefix + "%")
                .query((row, i) ->
                        found.put(row.getString("place"), new PlaceCount(row.getLong("n"), row.getLong("flagged"))))
                .list();
        found.remove(ubigeo);
        return found;
    }

    /** By month of the call, oldest first; months without any are left out. */
    public List<MonthCount> months(Selection selection) {
        Where where = SelectionSql.ofProcesses(selection);
        return where.on(
                        sql,
                        "select * from (select to_char(p.called, 'YYYY-MM') as called_month, "
                                + COUNTS + where.where()
                                + " group by 1) counted where called_month is not null order by 1")
                .query((row, i) -> new MonthCount(
                        YearMonth.parse(row.getString("called_month")), row.getLong("n"), row.getLong("flagged")))
                .list();
    }

    /** The last run of the indicators; empty before the first. */
    public Optional<IndicatorRun> lastRun() {
        Map<String, IndicatorRun.Tally> tallies = new TreeMap<>();
        return sql.sql("select id, computed_at, processes from contracting.flag_run order by id desc limit 1")
                .query((row, i) -> {
                    count(row.getLong("id"), tallies);
                    OffsetDateTime at = Objects.requireNonNull(row.getObject("computed_at", OffsetDateTime.class));
                    return new IndicatorRun(at.toInstant(), row.getLong("processes"), tallies);
                })
                .optional();
    }

    private void count(long run, Map<String, IndicatorRun.Tally> into) {
        sql.sql("select indicator, flags, not_computed from contracting.flag_count where run = :run")
                .param("run", run)
                .query((row, i) -> into.put(
                        row.getString("indicator"),
                        new IndicatorRun.Tally(row.getLong("flags"), row.getLong("not_computed"))))
                .list();
    }
}
