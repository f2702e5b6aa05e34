package org.veeduria.engine.input;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A whole CSV table, held so that all its rows settle together how each column writes its amounts. A row with more or fewer fields
 * than the header is reported and passed over; a table of more than {@link #MOST_ROWS} rows is cut there.
 */
public final class CsvTable {
    public static final int MOST_ROWS = 1_000_000;

    private static final int LONGEST_YEAR = 4;

    private final String file;
    private final Problems problems;
    private final UnaryOperator<String> amount;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, AmountColumn> amounts = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /** How a table is read: what its columns are called here, and an amount without what is peculiar to its source. */
    public record Manner(UnaryOperator<String> name, UnaryOperator<String> amount) {
        /** Names and amounts as they stand. */
        public static final Manner PLAIN = new Manner(UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** The table; null, and reported, where it is empty or its header lacks a column. */
    public static @Nullable CsvTable read(Member member, Problems problems, Manner manner, List<String> needed)
            throws IOException {
        CsvRows rows = new CsvRows(member, Limits.USUAL, problems);
        CsvRow header = rows.next();
        if (header == null) {
            problems.report(Place.file(member.name()), "", Reason.EMPTY_FILE);
            return null;
        }
        CsvTable table = new CsvTable(member.name(), problems, manner, header);
        if (!table.has(needed)) {
            return null;
        }
        table.readRows(rows, header.values().size());
        return table;
    }

    private CsvTable(String file, Problems problems, Manner manner, CsvRow header) {
        this.file = file;
        this.problems = problems;
        this.amount = manner.amount();
        for (int at = 0; at < header.values().size(); at++) {
            columns.putIfAbsent(manner.name().apply(header.values().get(at).strip()), at);
        }
    }

    private boolean has(List<String> needed) {
        for (String name : needed) {
            if (!columns.containsKey(name)) {
                problems.report(new Place(file, 1, 0, name), name, Reason.WRONG_HEADER);
                return false;
            }
        }
        return true;
    }

    private void readRows(CsvRows from, int width) throws IOException {
        for (CsvRow row = from.next(); row != null; row = from.next()) {
            int size = row.values().size();
            if (rows.size() == MOST_ROWS) {
                problems.report(Place.line(file, row.line()), "", Reason.TOO_LARGE_WHEN_UNPACKED);
                return;
            }
            if (size == width) {
                rows.add(new Row(row));
            } else {
                problems.report(
                        new Place(file, row.line(), Math.min(size, width) + 1L, ""),
                        String.join(",", row.values()),
                        size < width ? Reason.ROW_TOO_SHORT : Reason.ROW_TOO_LONG);
            }
        }
    }

    /** The rows as wide as the header, in the order of the file. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    public boolean hasColumn(String column) {
        return columns.containsKey(column);
    }

    /** Whether the column says how its amounts are written; reported with the first it does not explain where not. */
    public boolean settles(String column) {
        Optional<String> undecided = column(column).undecided();
        undecided.ifPresent(value -> problems.report(new Place(file, 0, 0, column), value, Reason.AMBIGUOUS_COLUMN));
        return undecided.isEmpty();
    }

    private AmountColumn column(String column) {
        return amounts.computeIfAbsent(
                column, name -> AmountColumn.of(rows.stream().map(row -> amount.apply(row.text(name)))));
    }

    /** One row. */
    public final class Row {
        private final CsvRow row;

        private Row(CsvRow row) {
            this.row = row;
        }

        /** What stands in the column; empty where the table has no such column. */
        public String text(String column) {
            Integer at = columns.get(column);
            return at == null ? "" : row.values().get(at).strip();
        }

        /** The amount in the column; empty, and reported, where there is none or it cannot be read. */
        public Optional<BigDecimal> amount(String column) {
            AmountColumn.Read read = column(column).read(amount.apply(text(column)));
            if (read.amount() == null) {
                report(column, read.refusal() == null ? Reason.NOT_A_NUMBER : read.refusal());
            }
            return Optional.ofNullable(read.amount());
        }

        /** As {@link #amount}, but nothing is said where nothing stands. */
        public Optional<BigDecimal> amountIfAny(String column) {
            return text(column).isEmpty() ? Optional.empty() : amount(column);
        }

        /** Reports what stands in the column. */
        public void report(String column, Reason reason) {
            problems.report(place(column), text(column), reason);
        }

        public Place place(String column) {
            return new Place(file, row.line(), columns.getOrDefault(column, -1) + 1L, column);
        }

        /** The line it starts on, from 1. */
        public long line() {
            return row.line();
        }

        /** Whether the columns that tell a shifted row hold what they must; reported where not. */
        public boolean fits(String column, String pattern) {
            if (text(column).matches(pattern)) {
                return true;
            }
            report(column, Reason.SHIFTED_COLUMNS);
            return false;
        }

        /** The year; 0, and reported, where there is none. */
        public int year(String column) {
            return fits(column, "(19|20)\\d{2}") && text(column).length() == LONGEST_YEAR
                    ? Integer.parseInt(text(column))
                    : 0;
        }
    }
}
