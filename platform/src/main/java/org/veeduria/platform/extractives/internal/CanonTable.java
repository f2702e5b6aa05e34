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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionOperations;
import org.veeduria.platform.shared.dataset.Column;
import org.veeduria.platform.shared.dataset.Dataset;
import org.veeduria.platform.shared.dataset.Filter;
import org.veeduria.platform.shared.dataset.Row;

/** A published table over the transferred canon: for each column its SQL, the first being the id. */
final class CanonTable implements Dataset {
    private static final int FETCH = 1000;
    private static final String FROM = " from extractives.canon_current c where true";

    private static final List<Filter> FILTERS = List.of(
            new Filter("year", "[0-9]{4}", "a year, such as 2011"),
            new Filter("place", "[0-9]{6}", "an ubigeo, such as 080000"),
            new Filter("kind", "[a-z-]{1,40}", "a kind of canon, such as canon-minero"));

    private final String id;
    private final Map<Column, String> fields;
    private final JdbcClient sql;
    private final TransactionOperations reading;
    private final CanonStore store;

    CanonTable(String id, Map<Column, String> fields, JdbcClient sql, TransactionOperations reading, CanonStore store) {
        this.id = id;
        this.fields = new LinkedHashMap<>(fields);
        this.sql = sql;
        this.reading = reading;
        this.store = store;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<Column> columns() {
        return List.copyOf(fields.keySet());
    }

    @Override
    public List<Filter> filters() {
        return FILTERS;
    }

    @Override
    public String version() {
        return store.version();
    }

    @Override
    public long count(Map<String, String> filters) {
        return filtered("select count(*)" + FROM + where(filters), filters)
                .query(Long.class)
                .single();
    }

    @Override
    public void read(Map<String, String> filters, @Nullable String after, int limit, Consumer<Row> rows) {
        String query = select() + where(filters) + (after == null ? "" : " and " + idField() + " > :after")
                + " order by 1" + (limit == ALL ? "" : " limit " + limit);
        reading.executeWithoutResult(transaction -> {
            StatementSpec asked = filtered(query, filters).withFetchSize(FETCH);
            try (Stream<Row> found =
                    (after == null ? asked : asked.param("after", after)).query((row, number) -> row(row)).stream()) {
                found.forEach(rows);
            }
        });
    }

    @Override
    public Optional<Row> find(String wanted) {
        return sql.sql(select() + " and " + idField() + " = :wanted")
                .param("wanted", wanted)
                .query((row, number) -> row(row))
                .optional();
    }

    private static String where(Map<String, String> filters) {
        return (filters.containsKey("year") ? " and c.year = cast(:year as int)" : "")
                + (filters.containsKey("place") ? " and c.ubigeo like regexp_replace(:place, '(00)+$', '') || '%'" : "")
                + (filters.containsKey("kind") ? " and c.kind = :kind" : "");
    }

    private StatementSpec filtered(String query, Map<String, String> filters) {
        StatementSpec asked = sql.sql(query);
        for (Filter filter : FILTERS) {
            String value = filters.get(filter.name());
            if (value != null) {
                asked = asked.param(filter.name(), filter.require(value));
            }
        }
        return asked;
    }

    private String idField() {
        return fields.values().iterator().next();
    }

    private String select() {
        return fields.values().stream().collect(Collectors.joining(", ", "select ", FROM));
    }

    private Row row(ResultSet row) throws SQLException {
        List<@Nullable Object> cells = new ArrayList<>();
        int at = 1;
        for (Column column : fields.keySet()) {
            cells.add(
                    switch (column.type()) {
                        case INTEGER -> row.getObject(at) instanceof Number whole ? (Object) whole.longValue() : null;
                        case DECIMAL -> row.getObject(at, BigDecimal.class);
                        case DATE -> row.getObject(at, LocalDate.class);
                        case BOOLEAN -> row.getObject(at, Boolean.class);
                        case TEXT, NUMBER, TIME -> row.getString(at);
                    });
            at++;
        }
        return new Row(cells);
    }
}
