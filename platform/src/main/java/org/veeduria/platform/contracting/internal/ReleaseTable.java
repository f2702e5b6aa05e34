package org.veeduria.platform.contracting.internal;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.BadQuery;
import org.veeduria.platform.contracting.SelectionFilters;
import org.veeduria.platform.shared.dataset.Column;
import org.veeduria.platform.shared.dataset.Dataset;
import org.veeduria.platform.shared.dataset.Filter;
import org.veeduria.platform.shared.dataset.Row;
import tools.jackson.databind.JsonNode;

/** A table whose rows are parts of releases; {@code contracting.process} counts them in the column of its name. Row ids are {@code ocid/part/position}, the position with six digits. */
final class ReleaseTable implements Dataset {
    private final String id;
    private final List<Column> columns;
    private final Function<JsonNode, Stream<Row>> rows;
    private final PublishedReleases releases;

    ReleaseTable(String id, List<Column> columns, Function<JsonNode, Stream<Row>> rows, PublishedReleases releases) {
        this.id = id;
        this.columns = List.copyOf(columns);
        this.rows = rows;
        this.releases = releases;
    }

    /** The id of a part: sorts as its position does. */
    static String id(String ocid, String part, int at) {
        return "%s/%s/%06d".formatted(ocid, part, at);
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
        return SelectionFilters.ALL;
    }

    @Override
    public String version() {
        return releases.version();
    }

    @Override
    public long count(Map<String, String> filters) {
        return releases.count(id, filters);
    }

    @Override
    public void read(Map<String, String> filters, @Nullable String after, int limit, Consumer<Row> consumer) {
        AtomicInteger left = new AtomicInteger(limit);
        String last = after == null ? "" : after;
        releases.each(filters, after == null ? null : ocid(after), release -> {
            Iterator<Row> found = rows.apply(release).iterator();
            boolean first = release.path("ocid").asString().equals(last.isEmpty() ? "" : ocid(last));
            while (left.get() > 0 && found.hasNext()) {
                Row row = found.next();
                if (!first || row.id().compareTo(last) > 0) {
                    left.decrementAndGet();
                    consumer.accept(row);
                }
            }
            return left.get() > 0;
        });
    }

    @Override
    public Optional<Row> find(String wanted) {
        return process(wanted).flatMap(releases::node).stream()
                .flatMap(rows)
                .filter(row -> row.id().equals(wanted))
                .findFirst();
    }

    private static String ocid(String row) {
        return process(row)
                .orElseThrow(() -> new BadQuery("after", row, "the id of a row, such as ocds-213czf-1/bids/000000"));
    }

    /** The ocid in a row's id. An ocid may have slashes of its own; part and position come last. */
    private static Optional<String> process(String row) {
        int position = row.lastIndexOf('/');
        int part = position < 0 ? -1 : row.lastIndexOf('/', position - 1);
        return part < 0 ? Optional.empty() : Optional.of(row.substring(0, part));
    }
}
