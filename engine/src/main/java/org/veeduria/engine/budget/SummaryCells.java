package org.veeduria.engine.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.CsvRow;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;

/** The cells of one row after another of a table of totals; what a cell cannot be is reported with its line and column. */
final class SummaryCells {
    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2100;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** The source rounds percentages to one decimal; a shifted row is off by far more. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.11");

    private final String file;
    private final List<String> header;
    private final Map<String, Integer> columns;
    private final Problems problems;
    private final MefAmounts amounts;
    private CsvRow row = new CsvRow(0, 0, List.of());
    private boolean zeroTold;

    SummaryCells(String file, List<String> header, Map<String, Integer> columns, Problems problems) {
        this.file = file;
        this.header = List.copyOf(header);
        this.columns = Map.copyOf(columns);
        this.problems = problems;
        this.amounts = new MefAmounts(problems);
    }

    /** Goes on to a row; false, and reported, where its cells are not as many as the header's. */
    boolean at(CsvRow next) {
        row = next;
        int width = next.values().size();
        if (width != header.size()) {
            Reason reason = width < header.size() ? Reason.ROW_TOO_SHORT : Reason.ROW_TOO_LONG;
            problems.report(Place.line(file, next.line()), width + " / " + header.size(), reason);
        }
        return width == header.size();
    }

    String text(String column) {
        Integer at = columns.get(column);
        return at == null ? "" : row.values().get(at).strip();
    }

    Place place(String column) {
        int at = columns.getOrDefault(column, -1);
        return new Place(file, row.line(), at + 1L, at < 0 ? "" : header.get(at));
    }

    private void report(String column, Reason reason) {
        problems.report(place(column), text(column), reason);
    }

    @Nullable
    Integer year(String column) {
        String written = text(column);
        int year = written.matches("\\d{4}") ? Integer.parseInt(written) : 0;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            report(column, Reason.SHIFTED_COLUMNS);
            return null;
        }
        return year;
    }

    /** Six digits; a spreadsheet that took the code for a number lost its zero, which it gets back. */
    @Nullable
    String ubigeo(String column) {
        String written = text(column);
        if (written.matches("\\d{6}")) {
            return written;
        }
        if (!written.matches("\\d{5}")) {
            report(column, Reason.UNKNOWN_UBIGEO);
            return null;
        }
        if (!zeroTold) {
            zeroTold = true;
            report(column, Reason.LEADING_ZERO);
        }
        return "0" + written;
    }

    @Nullable
    String digits(String column) {
        String written = text(column);
        if (!written.matches("\\d{1,9}")) {
            report(column, Reason.SHIFTED_COLUMNS);
            return null;
        }
        return written;
    }

    /** Null where nothing is written, and where it is no amount. */
    @Nullable
    BigDecimal amount(String column) {
        String written = text(column);
        String read = amounts.read(written.isEmpty() ? null : written, place(column));
        return read == null ? null : new BigDecimal(read);
    }

    /** An amount without which the row says nothing. */
    @Nullable
    BigDecimal needed(String column) {
        if (text(column).isEmpty()) {
            report(column, Reason.NOT_A_NUMBER);
        }
        return amount(column);
    }

    /** A year's budget; money cannot be less than none. */
    @Nullable
    BigDecimal budget(String column) {
        BigDecimal amount = needed(column);
        if (amount != null && amount.signum() < 0) {
            report(column, Reason.NEGATIVE_NUMBER);
            return null;
        }
        return amount;
    }

    /** Whether the percentage is what the amounts give; true where none is written. Where not, the row seems shifted. */
    boolean agrees(String column, BigDecimal part, BigDecimal whole) {
        String written = text(column).replace("%", "").strip();
        if (written.isEmpty() && !columns.containsKey(column)) {
            return true;
        }
        boolean number = written.matches("-?\\d{1,9}(\\.\\d{1,20})?");
        boolean agrees = number && (whole.signum() == 0 || isNear(new BigDecimal(written), part, whole));
        if (!agrees) {
            report(column, Reason.SHIFTED_COLUMNS);
        }
        return agrees;
    }

    private static boolean isNear(BigDecimal percentage, BigDecimal part, BigDecimal whole) {
        BigDecimal exact = part.multiply(HUNDRED).divide(whole, 4, RoundingMode.HALF_EVEN);
        return exact.subtract(percentage).abs().compareTo(ROUNDING) < 0;
    }
}
