package org.veeduria.platform.contracting.internal;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.platform.contracting.MonthCount;
import org.veeduria.platform.contracting.PlaceCount;
import org.veeduria.platform.contracting.Selection;

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
                        + "where p.ubigeo like :prefix group by 1")
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
        SelectionSql where = SelectionSql.ofProcesses(selection);
        return where.on(
                        sql,
                        "select * from (select to_char(p.called, 'YYYY-MM') as called_month, "
                                + COUNTS + where.where()
                                + " group by 1) counted where called_month is not null order by 1")
                .query((row, i) -> new MonthCount(
                        YearMonth.parse(row.getString("called_month")), row.getLong("n"), row.getLong("flagged")))
                .list();
    }
}
