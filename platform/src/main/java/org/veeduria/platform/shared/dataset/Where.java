package org.veeduria.platform.shared.dataset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The conditions of a query, all of which must hold; values are always parameters. */
public final class Where {
    private final StringJoiner conditions = new StringJoiner(" and ", " where ", " ").setEmptyValue(" ");
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Adds a condition without a value. */
    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds a condition on a value, named {@code :name} in it; a value that is not given sets no condition. */
    public Where when(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** Adds a condition that holds the clause of another, as often as {@code %s} stands in it. */
    public Where inside(String condition, Where inner) {
        conditions.add(condition.replace("%s", inner.where()));
        values.putAll(inner.values);
        return this;
    }

    /** The clause, with its {@code where}; blank without conditions. */
    public String where() {
        return conditions.toString();
    }

    /** A statement that holds this clause, with its values. */
    public StatementSpec on(JdbcClient sql, String statement) {
        return sql.sql(statement).params(values);
    }
}
