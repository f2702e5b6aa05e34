package org.veeduria.platform.catalogue.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.shared.dataset.Column;
import org.veeduria.platform.shared.dataset.Dataset;
import org.veeduria.platform.shared.dataset.Filter;
import org.veeduria.platform.shared.dataset.Row;
import org.veeduria.platform.shared.dataset.RowFilter;

/** A table small enough to stay in memory, and never changing while the site runs. */
final class MemoryDataset implements Dataset {
    private final String id;
    private final List<Column> columns;
    private final List<RowFilter> filters;
    private final List<Row> rows;

    MemoryDataset(String id, List<Column> columns, List<RowFilter> filters, Stream<Row> rows) {
        this.id = id;
        this.columns = List.copyOf(columns);
        this.filters = List.copyOf(filters);
        this.rows = rows.sorted(Comparator.comparing(Row::id)).toList();
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
        return filters.stream().map(RowFilter::filter).toList();
    }

    @Override
    public String version() {
        return Integer.toHexString(rows.hashCode());
    }

    @Override
    public long count(Map<String, String> filters) {
        return rows.stream().filter(RowFilter.all(this.filters, filters)).count();
    }

    @Override
    public void read(Map<String, String> filters, @Nullable String after, int limit, Consumer<Row> consumer) {
        rows.stream()
                .filter(RowFilter.all(this.filters, filters))
                .filter(row -> after == null || row.id().compareTo(after) > 0)
                .limit(limit)
                .forEach(consumer);
    }

    @Override
    public Optional<Row> find(String wanted) {
        return rows.stream().filter(row -> row.id().equals(wanted)).findFirst();
    }
}
