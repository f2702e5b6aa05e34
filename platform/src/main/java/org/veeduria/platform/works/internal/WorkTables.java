package org.veeduria.platform.works.internal;

import static org.veeduria.platform.shared.dataset.Column.date;
import static org.veeduria.platform.shared.dataset.Column.decimal;
import static org.veeduria.platform.shared.dataset.Column.integer;
import static org.veeduria.platform.shared.dataset.Column.number;
import static org.veeduria.platform.shared.dataset.Column.text;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.veeduria.platform.shared.dataset.Dataset;
import org.veeduria.platform.shared.dataset.SqlDataset;
import org.veeduria.platform.shared.dataset.SqlQuery;
import org.veeduria.platform.shared.dataset.Where;
import org.veeduria.platform.works.WorkFilters;

/** The tables of this room that everyone may take away. */
@Configuration(proxyBeanMethods = false)
class WorkTables {
    private static final String VERSION = """
            select (select count(*) from works.edition) || '-' || (select count(*) from works.work) || '-'
                || (select count(*) from works.flag) || '-'
                || coalesce((select extract(epoch from max(loaded_at)) * 1000000 from works.edition), 0)::bigint
            """;

    @Bean
    Dataset worksTable(JdbcClient sql, PlatformTransactionManager transactions) {
        return table(
                new SqlQuery(
                        "works",
                        List.of(
                                text("id"),
                                text("cui"),
                                text("title"),
                                text("state"),
                                text("function"),
                                text("entity"),
                                text("ubigeo"),
                                text("region"),
                                text("province"),
                                text("district"),
                                number("latitude"),
                                number("longitude"),
                                text("currency"),
                                decimal("first_cost"),
                                decimal("cost"),
                                decimal("spent"),
                                date("planned_start"),
                                date("planned_end"),
                                date("started"),
                                date("finished"),
                                decimal("physical"),
                                decimal("financial"),
                                date("progress_on"),
                                date("still_since"),
                                text("cause"),
                                date("judged_on"),
                                integer("first_year"),
                                integer("last_year"),
                                text("flags"),
                                text("source")),
                        List.of(
                                "w.id",
                                "w.cui",
                                "w.title",
                                "lower(w.state)",
                                "w.function",
                                "w.entity",
                                "w.ubigeo",
                                "w.region",
                                "w.province",
                                "w.district",
                                "w.latitude",
                                "w.longitude",
                                "w.currency",
                                "w.first_cost",
                                "w.cost",
                                "w.spent",
                                "w.planned_start",
                                "w.planned_end",
                                "w.started",
                                "w.finished",
                                "w.physical",
                                "w.financial",
                                "w.progress_on",
                                "w.still_since",
                                "w.cause",
                                "w.judged_on",
                                "w.first_year",
                                "w.last_year",
                                "(select string_agg(f.code, ' ' order by f.code) from works.flag f where f.work = w.id)",
                                "(select string_agg(distinct e.file || ' ' || s.position, '; ') from works.statement s"
                                        + " join works.edition e on e.scope = s.scope and e.number = s.edition"
                                        + " where s.work = w.id)"),
                        " from works.work w",
                        WorkFilters.ALL,
                        WorkTables::where),
                sql,
                transactions);
    }

    @Bean
    Dataset workFlagsTable(JdbcClient sql, PlatformTransactionManager transactions) {
        return table(
                new SqlQuery(
                        "work-flags",
                        List.of(
                                text("id"),
                                text("flag"),
                                text("work"),
                                text("title"),
                                text("ubigeo"),
                                decimal("size"),
                                text("evidence"),
                                date("judged_on")),
                        List.of(
                                "(g.code || ':' || g.work)",
                                "g.code",
                                "g.work",
                                "w.title",
                                "w.ubigeo",
                                "g.size",
                                "g.evidence",
                                "g.judged_on"),
                        " from works.flag g join works.work w on w.id = g.work",
                        WorkFilters.ALL,
                        WorkTables::where),
                sql,
                transactions);
    }

    private static Where where(Map<String, String> given) {
        return WorkSql.of(WorkFilters.of(given));
    }

    private static Dataset table(SqlQuery query, JdbcClient sql, PlatformTransactionManager transactions) {
        return new SqlDataset(
                query,
                sql,
                transactions,
                () -> sql.sql(VERSION).query(String.class).single());
    }
}
