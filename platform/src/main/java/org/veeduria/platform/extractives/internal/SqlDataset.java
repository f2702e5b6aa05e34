package org.veeduria.platform.extractives.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionOperations;
import org.veeduria.platform.shared.dataset.Column;
import org.veeduria.platform.shared.dataset.Dataset;
import org.veeduria.platform.shared.dataset.Filter;
import org.veeduria.platform.shared.dataset.Row;

/** A table of this room that one query answers. */
final class SqlDataset implements Dataset {
    private static final int FETCH = 1000;

    /**
     * A filter and the column of the query it compares.
     *
     * @param number whether the values are whole numbers
     */
    record By(Filter filter, String column, boolean number) {}

    private final String id;
    private final List<Column> columns;
    private final String query;
    private final List<By> filters;
    private final JdbcClient sql;
    private final TransactionOperations reading;

    /**
     * A table of one query.
     *
     * @param query whose columns bear the names of {@code columns}; its first is the id, a text
     */
    SqlDataset(
            String id,
            List<Column> columns,
            String query,
            List<By> filters,
            JdbcClient sql,
            TransactionOperations reading) {
        this.id = id;
        this.columns = List.copyOf(columns);
        this.query = query;
        this.filters = List.copyOf(filters);
        this.sql = sql;
        this.reading = reading;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public List<Filter> filters() {
        return filters.stream().map(By::filter).toList();
    }

    @Override
    public String version() {
        return sql.sql("""
                        select coalesce(max(id), 0) || '-' || count(*) || '-' || (select count(*) || '-' || coalesce(max(id), 0)
                            from extractives.agreement_version)
                        from extractives.version
                        """).query(String.class).single();
    }

    @Override
    public long count(Map<String, String> given) {
        return ask("select count(*) from (" + query + ") t", given, new LinkedHashMap<>(), "")
                .query(Long.class)
                .single();
    }

    @Override
    public void read(Map<String, String> given, @Nullable String after, int limit, Consumer<Row> rows) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> more = new ArrayList<>();
        if (after != null) {
            more.add("t.id > :after");
            values.put("after", after);
        }
        String end = " order by t.id" + (limit == ALL ? "" : " limit " + limit);
        reading.executeWithoutResult(transaction -> {
            try (Stream<Row> found = ask("select * from (" + query + ") t", given, values, end, more)
                    .withFetchSize(FETCH)
                    .query((row, at) -> row(row))
                    .stream()) {
                found.forEach(rows);
            }
        });
    }

    @Override
    public Optional<Row> find(String wanted) {
        return sql.sql("select * from (" + query + ") t where t.id = :wanted")
                .param("wanted", wanted)
                .query((row, at) -> row(row))
                .optional();
    }

    private StatementSpec ask(String select, Map<String, String> given, Map<String, Object> values, String end) {
        return ask(select, given, values, end, new ArrayList<>());
    }

    private StatementSpec ask(
            String select, Map<String, String> given, Map<String, Object> values, String end, List<String> where) {
        for (By by : filters) {
            String value = given.get(by.filter().name());
            if (value != null) {
                String checked = by.filter().require(value);
                where.add("t." + by.column() + " = :" + by.column());
                values.put(by.column(), by.number() ? Integer.valueOf(checked) : checked);
            }
        }
        String conditions = where.isEmpty() ? "" : " where " + String.join(" and ", where);
        return sql.sql(select + conditions + end).params(values);
    }

    private Row row(ResultSet row) throws SQLException {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Column column : columns) {
            cells.add(cell(row, column));
        }
        return new Row(cells);
    }

    private static @Nullable Object cell(ResultSet row, Column column) throws SQLException {
        String name = column.name();
        return switch (column.type()) {
            case TEXT -> row.getString(name);
            case INTEGER -> row.getObject(name) instanceof Number whole ? (Object) whole.longValue() : null;
            case DECIMAL -> row.getObject(name, BigDecimal.class);
            case NUMBER -> row.getObject(name, Double.class);
            case DATE -> row.getObject(name, LocalDate.class);
            case BOOLEAN -> row.getObject(name, Boolean.class);
            case TIME -> {
                java.sql.Timestamp time = row.getTimestamp(name);
                yield time == null ? null : time.toInstant();
            }
        };
    }
}
