package org.veeduria.platform.extractives.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.reconcile.RevenueStream;
import org.veeduria.platform.extractives.FlowRow;
import org.veeduria.platform.shared.Money;

/**
 * A stream of a source in a year, in one currency.
 *
 * @param name as the source writes it, without the note of a conversion
 * @param repeats whether its rows repeat others (sums and parts), so that it stays out of totals
 * @param rows the rows it sums
 */
public record StreamLine(
        String source,
        String code,
        String name,
        String agency,
        @Nullable Money company,
        @Nullable Money government,
        boolean repeats,
        List<FlowRow> rows) {
    public StreamLine {
        rows = List.copyOf(rows);
    }

    /** One row for each line of a file: one line may hold both sides. */
    public List<FlowRow> places() {
        Map<String, FlowRow> places = new LinkedHashMap<>();
        rows.forEach(row -> places.putIfAbsent(row.file() + row.line() + item(row.pointer()), row));
        return List.copyOf(places.values());
    }

    /** A JSON list may stand in one line; a table's column does not set two rows apart. */
    private static String item(String pointer) {
        return pointer.startsWith("/") ? pointer.replaceAll("/[^/]*$", "") : "";
    }

    private record Key(String source, String stream, String agency, String currency, String level) {}

    /** Sums rows by stream, agency and currency, in the order in which they are met. */
    public static List<StreamLine> of(List<FlowRow> rows) {
        Map<Key, List<FlowRow>> streams = new LinkedHashMap<>();
        for (FlowRow row : rows) {
            String stream = new RevenueStream(row.code(), row.stream()).key();
            streams.computeIfAbsent(
                            new Key(
                                    row.source(),
                                    stream,
                                    row.agency(),
                                    row.amount().currency(),
                                    row.level()),
                            any -> new ArrayList<>())
                    .add(row);
        }
        return streams.values().stream().map(StreamLine::line).toList();
    }

    private static StreamLine line(List<FlowRow> rows) {
        FlowRow first = rows.getFirst();
        return new StreamLine(
                first.source(),
                first.code(),
                new RevenueStream(first.code(), first.stream()).plainName(),
                first.agency(),
                sum(rows, "COMPANY"),
                sum(rows, "GOVERNMENT"),
                first.level().equals("TOTAL"),
                rows);
    }

    private static @Nullable Money sum(List<FlowRow> rows, String side) {
        return rows.stream()
                .filter(row -> row.side().equals(side))
                .map(FlowRow::amount)
                .reduce(Money::plus)
                .orElse(null);
    }
}
