package org.veeduria.platform.works.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.veeduria.platform.works.WorkSelection;

/** The conditions of a selection on {@code works.work w}; values are always parameters. */
final class WorkSql {
    /** Real works; invented ones while there are no others. */
    static final String SHOWN = "(not w.fictional or not exists (select 1 from works.work r where not r.fictional))";

    private static final String KNOWN_COST = "coalesce(w.cost, w.first_cost)";

    private final StringJoiner where = new StringJoiner(" and ", " where ", " ").setEmptyValue(" ");
    private final Map<String, Object> values = new LinkedHashMap<>();

    private WorkSql() {}

    static WorkSql of(WorkSelection selection) {
        WorkSql built = new WorkSql();
        built.where.add(SHOWN);
        String prefix = selection.place() == null ? "" : selection.place().prefix();
        built.when("w.ubigeo like :place", "place", prefix.isEmpty() ? null : prefix + "%");
        built.when("w.function = :function", "function", selection.function());
        built.when(
                "w.state = :state",
                "state",
                selection.state() == null ? null : selection.state().name());
        built.when(KNOWN_COST + " >= :minimum", "minimum", selection.minimum());
        built.when(KNOWN_COST + " <= :maximum", "maximum", selection.maximum());
        built.when(
                "exists (select 1 from works.flag f where f.work = w.id and f.code = :flag)", "flag", selection.flag());
        built.when("w.first_year <= :year and w.last_year >= :year", "year", selection.year());
        return built;
    }

    static WorkSql shown() {
        return of(WorkSelection.ALL);
    }

    WorkSql when(String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            values.put(name, value);
        }
        return this;
    }

    String where() {
        return where.toString();
    }

    StatementSpec on(JdbcClient sql, String statement) {
        return sql.sql(statement).params(values);
    }
}
