package org.veeduria.engine.works.invierte;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.AmountColumn;
import org.veeduria.engine.input.CsvRow;
import org.veeduria.engine.input.CsvRows;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Member;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;

/**
 * Reads a table of investments and gives one project per code. Rows of a code may stand anywhere and are held until the end, as is
 * the notation of the amounts, which all rows settle together. A table of more than {@link #MOST_ROWS} rows is cut there.
 */
public final class InvierteReader {
    public static final int MOST_ROWS = 1_000_000;

    private final InvierteTable table;
    private final Limits limits;
    private final Problems problems;
    private long rows;
    private long broken;

    public InvierteReader(InvierteTable table, Limits limits, Problems problems) {
        this.table = table;
        this.limits = limits;
        this.problems = problems;
    }

    /** How many rows were read, whole or not. */
    public long rows() {
        return rows;
    }

    /** How many rows were left out. */
    public long broken() {
        return broken;
    }

    /** Reads the table; investments go to {@code sink} in the order in which they are first met. */
    public void read(Member member, Consumer<InvierteItem> sink) throws IOException {
        CsvRows csv = new CsvRows(member, limits, problems);
        CsvRow header = csv.next();
        Map<String, Integer> columns = header == null ? Map.of() : columns(header);
        if (!complete(member, columns)) {
            return;
        }
        List<InvierteRow> whole = new ArrayList<>();
        for (CsvRow row = csv.next(); row != null; row = csv.next()) {
            if (++rows > MOST_ROWS) {
                problems.report(Place.line(member.name(), row.line()), "", Reason.TOO_LARGE_WHEN_UNPACKED);
                break;
            }
            InvierteRow checked = checked(new InvierteRow(member.name(), columns, row));
            if (checked == null) {
                broken++;
            } else {
                whole.add(checked);
            }
        }
        projects(whole).forEach(sink);
    }

    private static Map<String, Integer> columns(CsvRow header) {
        Map<String, Integer> columns = new HashMap<>();
        header.values().forEach(name -> columns.putIfAbsent(name.strip(), columns.size()));
        return columns;
    }

    private boolean complete(Member member, Map<String, Integer> columns) {
        for (String needed : table.columns()) {
            if (!columns.containsKey(needed)) {
                problems.report(new Place(member.name(), 1, 0, needed), needed, Reason.WRONG_HEADER);
                return false;
            }
        }
        return true;
    }

    private @Nullable InvierteRow checked(InvierteRow row) {
        int size = row.row().values().size();
        int width = row.columns().size();
        if (size != width) {
            problems.report(
                    new Place(row.file(), row.row().line(), Math.min(size, width) + 1L, ""),
                    String.join(",", row.row().values()),
                    size < width ? Reason.ROW_TOO_SHORT : Reason.ROW_TOO_LONG);
            return null;
        }
        if (!row.text("cui").matches("\\d{5,8}")) {
            boolean none = row.text("cui").isEmpty();
            problems.report(row.place("cui"), row.text("cui"), none ? Reason.WITHOUT_WORK_ID : Reason.SHIFTED_COLUMNS);
            return null;
        }
        if (row.text("nombre_pip").isEmpty()) {
            problems.report(row.place("nombre_pip"), row.text("cui"), Reason.WITHOUT_TITLE);
            return null;
        }
        return row;
    }

    private Iterable<InvierteItem> projects(List<InvierteRow> whole) {
        Map<String, AmountColumn> amounts = new HashMap<>();
        for (String column : List.of("monto_inversion", "monto_actualizado")) {
            amounts.put(column, AmountColumn.of(whole.stream().map(row -> row.text(column))));
        }
        InvierteMapping mapping = new InvierteMapping(amounts, problems);
        Map<String, InvierteItem> byCode = new LinkedHashMap<>();
        for (InvierteRow row : whole) {
            InvierteItem next = mapping.item(row);
            byCode.merge(next.cui(), next, (known, again) -> joined(row, known, again));
        }
        return byCode.values();
    }

    /** The same again is one row with two lines; another place is another location; any other difference is told. */
    private InvierteItem joined(InvierteRow row, InvierteItem known, InvierteItem again) {
        List<Long> lines = new ArrayList<>(known.lines());
        lines.addAll(again.lines());
        if (InvierteMapping.withoutPlaces(known).equals(InvierteMapping.withoutPlaces(again))) {
            return InvierteMapping.inBothPlaces(known, again, lines);
        }
        problems.report(row.place("cui"), row.text("cui"), Reason.REPEATED_RECORD);
        return new InvierteItem(again.cui(), again.project(), again.places(), again.lines());
    }
}
