package org.veeduria.platform.contracting.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.veeduria.platform.contracting.Selection;
import org.veeduria.platform.contracting.SelectionFilters;
import org.veeduria.platform.shared.dataset.Column;
import org.veeduria.platform.shared.dataset.Dataset;
import org.veeduria.platform.shared.dataset.Filter;
import org.veeduria.platform.shared.dataset.Row;

/** A table of this room that one query answers. */
final class SqlTable implements Dataset {
    private static final int FETCH = 1000;

    /**
     * What the query is made of.
     *
     * @param fields the SQL of each column, in their order; the first is the id
     * @param from the tables, with the aliases that the conditions of a selection need
     * @param where the conditions of a selection; null for a table without filters
     */
    record Definition(
            String id,
            List<Column> columns,
            List<String> fields,
            String from,
            @Nullable Function<Selection, SelectionSql> where) {
        Definition {
            if (columns.size() != fields.size()) {
                throw new IllegalArgumentException(
                        id + " has " + columns.size() + " columns and " + fields.size() + " fields");
            }
        }
    }

    private final Definition table;
    private final JdbcClient sql;
    private final TransactionOperations reading;
    private final PublishedVersion version;

    SqlTable(Definition table, JdbcClient sql, TransactionOperations reading, PublishedVersion version) {
        this.table = table;
        this.sql = sql;
        this.reading = reading;
        this.version = version;
    }

    @Override
    public String id() {
        return table.id();
    }

    @Override
    public List<Column> columns() {
        return table.columns();
    }

    @Override
    public List<Filter> filters() {
        return table.where() == null ? List.of() : SelectionFilters.ALL;
    }

    @Override
    public String version() {
        return version.now();
    }

    @Override
    public long count(Map<String, String> filters) {
        SelectionSql where = where(filters);
        return where.on(sql, "select count(*)" + table.from() + where.where())
                .query(Long.class)
                .single();
    }

    @Override
    public void read(Map<String, String> filters, @Nullable String after, int limit, Consumer<Row> rows) {
        SelectionSql where = where(filters);
        if (after != null) {
            where.when(idField() + " > :after", "after", after);
        }
        reading.executeWithoutResult(transaction -> {
            try (Stream<Row> found = where
                    .on(sql, select() + where.where() + " order by 1" + (limit == ALL ? "" : " limit " + limit))
                    .withFetchSize(FETCH)
                    .query((row, number) -> row(row))
                    .stream()) {
                found.forEach(rows);
            }
        });
    }

    @Override
    public Optional<Row> find(String wanted) {
        SelectionSql where = where(Map.of());
        where.when(idField() + " = :wanted", "wanted", wanted);
        return where.on(sql, select() + where.where())
                .query((row, number) -> row(row))
                .optional();
    }

    private SelectionSql where(Map<String, String> filters) {
        Selection selection = SelectionFilters.of(filters);
        return table.where() == null ? SelectionSql.none() : table.where().apply(selection);
    }

    private String idField() {
        return table.fields().getFirst();
    }

    private String select() {
        return IntStream.range(0, table.fields().size())
                        .mapToObj(at -> table.fields().get(at) + " c" + at)
                        .collect(Collectors.joining(", ", "select ", ""))
                + table.from();
    }

    private Row row(ResultSet row) throws SQLException {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int at = 0; at < table.columns().size(); at++) {
            cells.add(cell(row, at + 1, table.columns().get(at).type()));
        }
        return new Row(cells);
    }

    private static @Nullable Object cell(ResultSet row, int at, Column.Type type) throws SQLException {
        return switch (type) {
            case TEXT -> row.getString(at);
            case INTEGER -> row.getObject(at) instanceof Number whole ? (Object) whole.longValue() : null;
            case DECIMAL -> row.getObject(at, BigDecimal.class);
            case NUMBER -> row.getObject(at, Double.class);
            case DATE -> row.getObject(at, LocalDate.class);
            case BOOLEAN -> row.getObject(at, Boolean.class);
            case TIME -> {
                Timestamp time = row.getTimestamp(at);
                yield time == null ? null : time.toInstant();
            }
        };
    }
}
