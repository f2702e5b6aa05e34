package org.veeduria.engine.budget;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.CsvRow;
import org.veeduria.engine.input.CsvRows;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Member;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;

/**
 * Reads the ministry's table of expenditure row by row, holding only the first rows, which settle how amounts are written. A row whose
 * keys do not look like themselves is shifted and left out; a bad amount is left out of its row.
 */
public final class MefReader {
    /** Takes each good row. */
    @FunctionalInterface
    public interface Sink {
        void take(MefRow row) throws IOException;
    }

    private static final int FIRST_ROWS = 5_000;
    private static final int YEAR = index("ANO_EJE");
    private static final int MONTH = index("MES_EJE");
    private static final int LEVEL = index("NIVEL_GOBIERNO");
    private static final int EXECUTOR = index("SEC_EJEC");
    private static final int FIRST_AMOUNT = index("MONTO_PIA");
    private static final int LAST_OPENING = index("MONTO_PIM");
    private static final List<Integer> PLACES = List.of(
            index("DEPARTAMENTO_EJECUTORA"),
            index("PROVINCIA_EJECUTORA"),
            index("DISTRITO_EJECUTORA"),
            index("DEPARTAMENTO_META"));

    private final Limits limits;
    private final Problems problems;
    private long rows;
    private long broken;

    public MefReader(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    private static int index(String column) {
        return MefCube.HEADER.indexOf(column);
    }

    /** Whether a file's first line is the header of this table, whatever separates its columns. */
    public static boolean recognises(String firstLine) {
        return firstLine.contains("SEC_EJEC") && firstLine.contains("MONTO_DEVENGADO");
    }

    /** Reads the table; each good row goes to the sink, in the file's order. */
    public MefSummary read(Member member, Sink sink) throws IOException {
        CsvRows table = new CsvRows(member, limits, problems);
        CsvRow header = table.next();
        Optional<MefColumns> columns =
                header == null ? Optional.empty() : MefColumns.of(member.name(), header, problems);
        if (columns.isPresent()) {
            read(member.name(), table, columns.get(), sink);
        }
        return new MefSummary(rows, broken);
    }

    private void read(String file, CsvRows table, MefColumns columns, Sink sink) throws IOException {
        MefAmounts amounts = new MefAmounts(problems);
        List<CsvRow> first = new ArrayList<>();
        CsvRow row = table.next();
        for (; row != null && first.size() < FIRST_ROWS; row = table.next()) {
            first.add(row);
            hear(row, columns, amounts);
        }
        amounts.settle();
        for (CsvRow held : first) {
            take(file, held, columns, amounts, sink);
        }
        for (; row != null; row = table.next()) {
            take(file, row, columns, amounts, sink);
        }
    }

    private static void hear(CsvRow row, MefColumns columns, MefAmounts amounts) {
        for (int i = FIRST_AMOUNT; i < MefCube.HEADER.size() && row.values().size() == columns.width(); i++) {
            amounts.hear(columns.cell(row, i));
        }
    }

    private void take(String file, CsvRow row, MefColumns columns, MefAmounts amounts, Sink sink) throws IOException {
        Place place = Place.line(file, row.line());
        int width = row.values().size();
        if (width != columns.width()) {
            refuse(
                    place,
                    width + " / " + columns.width(),
                    width < columns.width() ? Reason.ROW_TOO_SHORT : Reason.ROW_TOO_LONG);
            return;
        }
        @Nullable String[] cells = new String[MefCube.HEADER.size()];
        for (int i = 0; i < FIRST_AMOUNT; i++) {
            cells[i] = columns.cell(row, i);
        }
        int shifted = shifted(cells);
        if (shifted >= 0) {
            refuse(place.at(MefCube.HEADER.get(shifted)), String.valueOf(cells[shifted]), Reason.SHIFTED_COLUMNS);
            return;
        }
        boolean opening = "0".equals(cells[MONTH]);
        for (int i = FIRST_AMOUNT; i < cells.length; i++) {
            cells[i] = amount(columns.cell(row, i), place, i, opening, amounts);
        }
        rows++;
        sink.take(MefRow.of(row.line(), cells));
    }

    private @Nullable String amount(
            @Nullable String written, Place place, int column, boolean opening, MefAmounts amounts) {
        if (written == null || written.equals("0")) {
            return written;
        }
        Place cell = place.at(MefCube.HEADER.get(column));
        String amount = amounts.read(written, cell);
        if (amount != null && column <= LAST_OPENING && !opening && !isZero(amount)) {
            problems.report(cell, written, Reason.BUDGET_OUTSIDE_MONTH_ZERO);
            return null;
        }
        return amount;
    }

    private static boolean isZero(String amount) {
        return amount.chars().allMatch(c -> c == '0' || c == '.' || c == '-');
    }

    private void refuse(Place place, String value, Reason reason) {
        problems.report(place, value, reason);
        broken++;
    }

    /** The first key that cannot be its own, -1 for a whole row. Makes keys uniform on the way: no blanks, months and codes of places. */
    private static int shifted(@Nullable String[] cells) {
        if (!isNumber(cells, YEAR, 4, 4)) {
            return YEAR;
        }
        if (!isNumber(cells, MONTH, 1, 2) || Integer.parseInt(String.valueOf(cells[MONTH])) > 12) {
            return MONTH;
        }
        cells[MONTH] = String.valueOf(Integer.parseInt(String.valueOf(cells[MONTH])));
        String level = cells[LEVEL];
        if (level == null || level.length() != 1 || !Character.isLetter(level.charAt(0))) {
            return LEVEL;
        }
        if (!isNumber(cells, EXECUTOR, 1, 9)) {
            return EXECUTOR;
        }
        for (int place : PLACES) {
            if (cells[place] != null && !isNumber(cells, place, 1, 2)) {
                return place;
            }
            cells[place] = twoDigits(cells[place]);
        }
        return -1;
    }

    private static boolean isNumber(@Nullable String[] cells, int column, int least, int most) {
        String value = cells[column] == null ? "" : cells[column].strip();
        cells[column] = value.isEmpty() ? null : value;
        boolean digits = value.length() >= least && value.length() <= most;
        for (int i = 0; digits && i < value.length(); i++) {
            digits = value.charAt(i) >= '0' && value.charAt(i) <= '9';
        }
        return digits;
    }

    private static @Nullable String twoDigits(@Nullable String code) {
        return code != null && code.length() == 1 ? "0" + code : code;
    }
}
