package org.veeduria.platform.shared.dataset;

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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A table of a room that one query answers. */
public final class SqlDataset implements Dataset {
    private static final int FETCH = 1000;

    private final SqlQuery query;
    private final JdbcClient sql;
    private final TransactionTemplate reading;
    private final Supplier<String> version;

    /** The table of a query; what it offers changes when {@code version} does. */
    public SqlDataset(
            SqlQuery query, JdbcClient sql, PlatformTransactionManager transactions, Supplier<String> version) {
        this.query = query;
        this.sql = sql;
        this.reading = new TransactionTemplate(transactions);
        this.version = version;
        reading.setReadOnly(true);
    }

    @Override
    public String id() {
        return query.id();
    }

    @Override
    public List<Column> columns() {
        return query.columns();
    }

    @Override
    public List<Filter> filters() {
        return query.filters();
    }

    @Override
    public String version() {
        return version.get();
    }

    @Override
    public long count(Map<String, String> filters) {
        Where where = query.where().apply(filters);
        return where.on(sql, "select count(*)" + query.from() + where.where())
                .query(Long.class)
                .single();
    }

    @Override
    public void read(Map<String, String> filters, @Nullable String after, int limit, Consumer<Row> rows) {
        Where where = query.where().apply(filters).when(query.key() + " > :after", "after", after);
        String statement = select() + where.where() + " order by 1" + (limit == ALL ? "" : " limit " + limit);
        reading.executeWithoutResult(transaction -> {
            try (Stream<Row> found =
                    where.on(sql, statement).withFetchSize(FETCH).query((row, at) -> row(row)).stream()) {
                found.forEach(rows);
            }
        });
    }

    @Override
    public Optional<Row> find(String wanted) {
        Where where = query.where().apply(Map.of()).when(query.key() + " = :wanted", "wanted", wanted);
        return where.on(sql, select() + where.where())
                .query((row, at) -> row(row))
                .optional();
    }

    private String select() {
        return IntStream.range(0, query.fields().size())
                        .mapToObj(at -> query.fields().get(at) + " c" + at)
                        .collect(Collectors.joining(", ", "select ", ""))
                + query.from();
    }

    private Row row(ResultSet row) throws SQLException {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int at = 0; at < columns().size(); at++) {
            cells.add(cell(row, at + 1, columns().get(at).type()));
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
