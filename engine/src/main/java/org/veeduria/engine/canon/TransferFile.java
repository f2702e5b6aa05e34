package org.veeduria.engine.canon;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.CsvTable;
import org.veeduria.engine.input.Member;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;

/**
 * Reads canon by municipality and year: columns {@code ubigeo}, {@code year} and {@code canon}; where there, also
 * {@code municipality}, {@code kind}, {@code PIA}, {@code PIM}, {@code ejecute} and the population, in one column or one for each year
 * ({@code pop2008}). Each column settles how its amounts are written; a file whose column {@code canon} does not is refused. Numbers may
 * be written as statistics programs write them: {@code 2008.0}, {@code 1.2e+07}. Codes that lost their leading zero get it back.
 */
public final class TransferFile {
    private static final Pattern SCIENTIFIC = Pattern.compile("-?[0-9](\\.[0-9]{1,20})?[eE][+-]?[0-9]{1,2}");
    private static final Pattern CODE = Pattern.compile("[0-9]{5,6}(\\.0)?");
    private static final Pattern YEAR = Pattern.compile("(19[89][0-9]|20[0-9]{2})(\\.0+)?");
    private static final String UNSTATED = "canon";
    private static final BigDecimal MOST_PEOPLE = BigDecimal.valueOf(Integer.MAX_VALUE);

    private static final Map<String, String> OTHER_NAMES = Map.of(
            "anio", "year",
            "año", "year",
            "municipalidad", "municipality",
            "tipo", "kind",
            "monto", "canon",
            "devengado", "ejecute",
            "poblacion", "population",
            "población", "population");

    private static final List<String> NEEDED = List.of("ubigeo", "year", "canon");

    private static final CsvTable.Manner MANNER = new CsvTable.Manner(TransferFile::name, TransferFile::plain);

    private final Problems problems;
    private boolean zeroTold;

    public TransferFile(Problems problems) {
        this.problems = problems;
    }

    /** Whether a first line is the header of such a file. */
    public static boolean recognises(String header) {
        String clean = header.replace("\uFEFF", "").replace("\"", "");
        return List.of(clean.split("[,;\t|]", -1)).stream()
                .map(TransferFile::name)
                .toList()
                .containsAll(NEEDED);
    }

    private static String name(String column) {
        String name = column.strip().toLowerCase(Locale.ROOT);
        return OTHER_NAMES.getOrDefault(name, name);
    }

    private static String plain(String number) {
        return SCIENTIFIC.matcher(number).matches() ? new BigDecimal(number).toPlainString() : number;
    }

    /** Gives the rows that can be used; what cannot is reported. */
    public void read(Member member, Consumer<TransferRow> rows) throws IOException {
        CsvTable table = CsvTable.read(member, problems, MANNER, NEEDED);
        if (table == null || !table.settles("canon")) {
            return;
        }
        for (CsvTable.Row row : table.rows()) {
            Optional<String> ubigeo = code(row);
            if (ubigeo.isPresent() && row.fits("year", YEAR.pattern())) {
                String people = table.hasColumn("population") ? "population" : "pop" + year(row);
                rows.accept(read(row, ubigeo.get(), people));
            }
        }
    }

    private static int year(CsvTable.Row row) {
        return Integer.parseInt(row.text("year").substring(0, 4));
    }

    private static TransferRow read(CsvTable.Row row, String ubigeo, String people) {
        String kind = row.text("kind");
        if (!kind.isEmpty() && CanonKind.named(kind).isEmpty()) {
            row.report("kind", Reason.UNKNOWN_WORD);
        }
        return new TransferRow(
                row.line(),
                ubigeo,
                year(row),
                kind.isEmpty() ? UNSTATED : kind,
                row.text("municipality"),
                row.amount("canon").orElse(null),
                people(row, people),
                row.amountIfAny("pia").orElse(null),
                row.amountIfAny("pim").orElse(null),
                row.amountIfAny("ejecute").orElse(null));
    }

    private static @Nullable Integer people(CsvTable.Row row, String column) {
        BigDecimal people = row.amountIfAny(column).orElse(null);
        if (people != null && people.abs().compareTo(MOST_PEOPLE) > 0) {
            row.report(column, Reason.NUMBER_TOO_LARGE);
            return null;
        }
        return people == null ? null : people.intValue();
    }

    private Optional<String> code(CsvTable.Row row) {
        String written = row.text("ubigeo");
        if (!CODE.matcher(written).matches()) {
            row.report("ubigeo", Reason.UNKNOWN_UBIGEO);
            return Optional.empty();
        }
        String digits = written.replace(".0", "");
        if (digits.length() == 6) {
            return Optional.of(digits);
        }
        if (!zeroTold) {
            zeroTold = true;
            row.report("ubigeo", Reason.LEADING_ZERO);
        }
        return Optional.of("0" + digits);
    }
}
