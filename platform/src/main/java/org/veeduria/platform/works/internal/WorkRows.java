package org.veeduria.platform.works.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the rows that pages, lists and search read. */
@Repository
class WorkRows {
    private static final String INSERT = """
            insert into works.work (id, cui, project_id, title, description, ubigeo, region, province, district, latitude,
                longitude, function, kind, entity, status, state, currency, first_cost, cost, spent, planned_start, planned_end,
                started, finished, physical, financial, progress_on, still_since, cause, judged_on, first_year, last_year,
                project, fictional)
            values (:id, :cui, :project_id, :title, :description, :ubigeo, :region, :province, :district, :latitude,
                :longitude, :function, :kind, :entity, :status, :state, :currency, :first_cost, :cost, :spent, :planned_start,
                :planned_end, :started, :finished, :physical, :financial, :progress_on, :still_since, :cause, :judged_on,
                :first_year, :last_year, :project, :fictional)
            """;

    private final JdbcClient sql;
    private final WorkFacts facts;

    WorkRows(JdbcClient sql, WorkFacts facts) {
        this.sql = sql;
        this.facts = facts;
    }

    void replace(Collection<String> works, Map<String, List<Statement>> statements) {
        sql.sql("delete from works.work where id = any(:works)")
                .param("works", works.toArray(String[]::new))
                .update();
        Map<String, WorkFacts.Day> days = days(works);
        statements.forEach((work, said) -> sql.sql(INSERT)
                .params(facts.of(work, said, days.getOrDefault(work, WorkFacts.Day.NONE)))
                .update());
    }

    /** The last day the files about a work speak of, and the years in their names. */
    private Map<String, WorkFacts.Day> days(Collection<String> works) {
        Map<String, WorkFacts.Day> days = new HashMap<>();
        sql.sql("""
                        select s.work, max(e.data_day) as day, min(e.year) as first, max(e.year) as last
                        from works.statement s join works.edition e on e.scope = s.scope and e.number = s.edition
                        where s.work = any(:works) group by s.work
                        """)
                .param("works", works.toArray(String[]::new))
                .query((row, i) -> days.put(
                        row.getString("work"),
                        new WorkFacts.Day(
                                row.getObject("day", java.time.LocalDate.class),
                                row.getObject("first", Integer.class),
                                row.getObject("last", Integer.class))))
                .list();
        return days;
    }
}
