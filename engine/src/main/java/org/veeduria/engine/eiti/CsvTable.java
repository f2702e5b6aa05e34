package org.veeduria.engine.eiti;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.CsvRow;
import org.veeduria.engine.input.CsvRows;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Member;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;

/** A CSV table read by the names of its columns. A row with more or fewer fields than the header is reported and passed over. */
final class CsvTable {
    private static final int LONGEST_YEAR = 4;

    private final String file;
    private final CsvRows rows;
    private final Problems problems;
    private final Map<String, Integer> columns = new HashMap<>();
    private int width;

    /** The table; null, and reported, where the header lacks a column. */
    static @Nullable CsvTable open(Member member, Problems problems, List<String> needed) throws IOException {
        CsvTable table = new CsvTable(member, problems);
        return table.header(needed) ? table : null;
    }

    private CsvTable(Member member, Problems problems) {
        this.file = member.name();
        this.rows = new CsvRows(member, Limits.USUAL, problems);
        this.problems = problems;
    }

    private boolean header(List<String> needed) throws IOException {
        CsvRow header = rows.next();
        if (header != null) {
            width = header.values().size();
            for (int at = 0; at < width; at++) {
                columns.putIfAbsent(header.values().get(at).strip(), at);
            }
        }
        for (String name : needed) {
            if (!columns.containsKey(name)) {
                problems.report(new Place(file, 1, 0, name), name, Reason.WRONG_HEADER);
                return false;
            }
        }
        return true;
    }

    /** The next row as wide as the header; null at the end. */
    @Nullable
    Row next() throws IOException {
        for (CsvRow row = rows.next(); row != null; row = rows.next()) {
            int size = row.values().size();
            if (size == width) {
                return new Row(row);
            }
            problems.report(
                    new Place(file, row.line(), Math.min(size, width) + 1L, ""),
                    String.join(",", row.values()),
                    size < width ? Reason.ROW_TOO_SHORT : Reason.ROW_TOO_LONG);
        }
        return null;
    }

    /** One row. */
    final class Row {
        private final CsvRow row;

        Row(CsvRow row) {
            this.row = row;
        }

        String text(String column) {
            Integer at = columns.get(column);
            return at == null ? "" : row.values().get(at).strip();
        }

        Place place() {
            return Place.line(file, row.line());
        }

        Place place(String column) {
            return place().at(column);
        }

        /** Whether the columns that tell a shifted row hold what they must; reported where not. */
        boolean fits(String column, String pattern) {
            if (text(column).matches(pattern)) {
                return true;
            }
            problems.report(place(column), text(column), Reason.SHIFTED_COLUMNS);
            return false;
        }

        /** The year; 0, and reported, where there is none. */
        int year(String column) {
            return fits(column, "(19|20)\\d{2}") && text(column).length() == LONGEST_YEAR
                    ? Integer.parseInt(text(column))
                    : 0;
        }
    }
}
