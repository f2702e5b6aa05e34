package org.veeduria.engine.canon;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.CsvRow;
import org.veeduria.engine.input.CsvRows;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Member;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;

/**
 * Reads canon by municipality and year: columns {@code ubigeo}, {@code year} and {@code canon}; where there, also
 * {@code municipality}, {@code kind}, {@code PIA}, {@code PIM}, {@code ejecute} and the population, in one column or one for each year
 * ({@code pop2008}). Numbers may be written as statistics programs write them: {@code 2008.0}, {@code 1.2e+07}. Codes that lost their
 * leading zero get it back.
 */
public final class TransferFile {
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]{1,2})?");
    private static final Pattern CODE = Pattern.compile("[0-9]{5,6}(\\.0)?");
    private static final int LARGEST_DIGITS = 15;
    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2100;
    private static final String UNSTATED = "canon";

    private static final Map<String, String> OTHER_NAMES = Map.of(
            "anio", "year",
            "año", "year",
            "municipalidad", "municipality",
            "tipo", "kind",
            "monto", "canon",
            "devengado", "ejecute",
            "poblacion", "population",
            "población", "population");

    private static final Set<String> NEEDED = Set.of("ubigeo", "year", "canon");

    private final Problems problems;
    private boolean zeroTold;

    public TransferFile(Problems problems) {
        this.problems = problems;
    }

    /** Whether a first line is the header of such a file. */
    public static boolean recognises(String header) {
        String clean = header.replace("\uFEFF", "").replace("\"", "");
        return columns(List.of(clean.split("[,;\t|]", -1))).keySet().containsAll(NEEDED);
    }

    private static Map<String, Integer> columns(List<String> header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int at = 0; at < header.size(); at++) {
            String name = header.get(at).strip().toLowerCase(Locale.ROOT);
            columns.putIfAbsent(OTHER_NAMES.getOrDefault(name, name), at);
        }
        return columns;
    }

    /** Gives the rows that can be used; what cannot is reported. */
    public void read(Member member, Consumer<TransferRow> rows) throws IOException {
        CsvRows table = new CsvRows(member, Limits.USUAL, problems);
        CsvRow header = table.next();
        if (header == null) {
            problems.report(Place.file(member.name()), "", Reason.EMPTY_FILE);
            return;
        }
        Map<String, Integer> columns = columns(header.values());
        if (!columns.keySet().containsAll(NEEDED)) {
            problems.report(Place.line(member.name(), 1), String.join(",", header.values()), Reason.WRONG_HEADER);
            return;
        }
        for (CsvRow row = table.next(); row != null; row = table.next()) {
            if (row.values().size() != header.values().size()) {
                boolean tooShort = row.values().size() < header.values().size();
                problems.report(
                        Place.line(member.name(), row.line()),
                        String.join(",", row.values()),
                        tooShort ? Reason.ROW_TOO_SHORT : Reason.ROW_TOO_LONG);
                continue;
            }
            TransferRow read = new Cells(member.name(), row, columns).read();
            if (read != null) {
                rows.accept(read);
            }
        }
    }

    /** The cells of one row by column name. */
    private final class Cells {
        private final String file;
        private final CsvRow row;
        private final Map<String, Integer> columns;

        Cells(String file, CsvRow row, Map<String, Integer> columns) {
            this.file = file;
            this.row = row;
            this.columns = columns;
        }

        @Nullable
        TransferRow read() {
            String ubigeo = code();
            BigDecimal year = number("year");
            if (ubigeo == null || year == null) {
                return null;
            }
            if (year.stripTrailingZeros().scale() > 0 || year.intValue() < FIRST_YEAR || year.intValue() > LAST_YEAR) {
                report("year", Reason.SHIFTED_COLUMNS);
                return null;
            }
            String kind = text("kind");
            if (!kind.isEmpty() && CanonKind.named(kind).isEmpty()) {
                report("kind", Reason.UNKNOWN_WORD);
            }
            int calendarYear = year.intValue();
            String population = columns.containsKey("population") ? "population" : "pop" + calendarYear;
            BigDecimal people = number(population);
            return new TransferRow(
                    row.line(),
                    ubigeo,
                    calendarYear,
                    kind.isEmpty() ? UNSTATED : kind,
                    text("municipality"),
                    number("canon"),
                    people == null ? null : people.intValue(),
                    number("pia"),
                    number("pim"),
                    number("ejecute"));
        }

        private @Nullable String code() {
            String written = text("ubigeo");
            if (!CODE.matcher(written).matches()) {
                report("ubigeo", Reason.UNKNOWN_UBIGEO);
                return null;
            }
            String digits = written.replace(".0", "");
            if (digits.length() == 6) {
                return digits;
            }
            if (!zeroTold) {
                zeroTold = true;
                report("ubigeo", Reason.LEADING_ZERO);
            }
            return "0" + digits;
        }

        private String text(String column) {
            Integer at = columns.get(column);
            return at == null ? "" : row.values().get(at).strip();
        }

        private @Nullable BigDecimal number(String column) {
            String written = text(column);
            if (written.isEmpty()) {
                if (NEEDED.contains(column)) {
                    report(column, Reason.NOT_A_NUMBER);
                }
                return null;
            }
            if (!PLAIN.matcher(written).matches()) {
                report(column, Reason.NOT_A_NUMBER);
                return null;
            }
            BigDecimal number = new BigDecimal(written);
            if (number.precision() - number.scale() > LARGEST_DIGITS) {
                report(column, Reason.NUMBER_TOO_LARGE);
                return null;
            }
            return number.scale() < 0 ? number.setScale(0) : number;
        }

        private void report(String column, Reason reason) {
            int at = columns.getOrDefault(column, -1);
            problems.report(new Place(file, row.line(), at + 1L, column), text(column), reason);
        }
    }
}
