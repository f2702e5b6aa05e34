package org.veeduria.platform.works.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veeduria.platform.shared.dataset.Column;
import org.veeduria.platform.shared.dataset.Dataset;
import org.veeduria.platform.shared.dataset.Filter;
import org.veeduria.platform.shared.dataset.Row;
import org.veeduria.platform.works.WorkFilters;

/** A table of works that one query answers; its SQL calls the work {@code w}. */
final class WorkTable implements Dataset {
    private static final int FETCH = 1000;
    private static final String VERSION = """
            select (select count(*) from works.edition) || '-' || (select count(*) from works.work) || '-'
                || (select count(*) from works.flag) || '-'
                || coalesce((select extract(epoch from max(loaded_at)) * 1000000 from works.edition), 0)::bigint
            """;

    private final String id;
    private final List<Column> columns;
    private final List<String> fields;
    private final String from;
    private final JdbcClient sql;
    private final TransactionTemplate reading;

    WorkTable(
            String id,
            List<Column> columns,
            List<String> fields,
            String from,
            JdbcClient sql,
            PlatformTransactionManager transactions) {
        this.id = id;
        this.columns = List.copyOf(columns);
        this.fields = List.copyOf(fields);
        this.from = from;
        this.sql = sql;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
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
        return WorkFilters.ALL;
    }

    @Override
    public String version() {
        return sql.sql(VERSION).query(String.class).single();
    }

    @Override
    public long count(Map<String, String> filters) {
        WorkSql where = WorkSql.of(WorkFilters.of(filters));
        return where.on(sql, "select count(*)" + from + where.where())
                .query(Long.class)
                .single();
    }

    @Override
    public void read(Map<String, String> filters, @Nullable String after, int limit, Consumer<Row> rows) {
        WorkSql where = WorkSql.of(WorkFilters.of(filters)).when(fields.getFirst() + " > :after", "after", after);
        reading.executeWithoutResult(transaction -> {
            try (Stream<Row> found = where
                    .on(sql, select() + where.where() + " order by 1" + (limit == ALL ? "" : " limit " + limit))
                    .withFetchSize(FETCH)
                    .query((row, i) -> row(row))
                    .stream()) {
                found.forEach(rows);
            }
        });
    }

    @Override
    public Optional<Row> find(String wanted) {
        WorkSql where = WorkSql.shown().when(fields.getFirst() + " = :wanted", "wanted", wanted);
        return where.on(sql, select() + where.where())
                .query((row, i) -> row(row))
                .optional();
    }

    private String select() {
        return "select " + String.join(", ", fields) + from;
    }

    private Row row(ResultSet row) throws SQLException {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            cells.add(cell(row, at + 1, columns.get(at).type()));
        }
        return new Row(cells);
    }

    private static @Nullable Object cell(ResultSet row, int at, Column.Type type) throws SQLException {
        return switch (type) {
            case INTEGER -> row.getObject(at) instanceof Number whole ? (Object) whole.longValue() : null;
            case DECIMAL -> row.getObject(at, BigDecimal.class);
            case NUMBER -> row.getObject(at, Double.class);
            case DATE -> row.getObject(at, LocalDate.class);
            default -> row.getString(at);
        };
    }
}
