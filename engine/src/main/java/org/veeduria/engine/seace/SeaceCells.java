package org.veeduria.engine.seace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;

/** Reads the table's amounts and dates; what cannot be read is reported once at its place and left out. */
final class SeaceCells {
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{2}|\\d{4})");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{0,30}[.,]?\\d{1,30}");
    /** The table marks no thousands, and one of its sources writes the decimals after a comma: this may be either. */
    private static final Pattern THOUSANDS_OR_DECIMALS = Pattern.compile("-?\\d{1,3},\\d{3}");

    private static final LocalDate NO_DATE = LocalDate.of(1900, 1, 1);
    /** Far beyond the yearly budget of any State. */
    private static final BigDecimal TOO_LARGE = new BigDecimal("1e16");
    /** What a binary floating point number of the source can be off by. */
    private static final BigDecimal NOISE = new BigDecimal("0.000001");

    private final Problems problems;

    SeaceCells(Problems problems) {
        this.problems = problems;
    }

    /** An exact decimal; traces of binary floating point in the source (86694.60000000001) are taken off. */
    Optional<BigDecimal> number(SeaceRow row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            return report(row, column, Reason.NOT_A_NUMBER);
        }
        if (THOUSANDS_OR_DECIMALS.matcher(text).matches()) {
            return report(row, column, Reason.AMBIGUOUS_NUMBER);
        }
        BigDecimal value = new BigDecimal(text.replace(',', '.'));
        return value.abs().compareTo(TOO_LARGE) > 0
                ? report(row, column, Reason.NUMBER_TOO_LARGE)
                : Optional.of(clean(value));
    }

    private static BigDecimal clean(BigDecimal value) {
        BigDecimal cents = value.setScale(2, RoundingMode.HALF_UP);
        BigDecimal exact = value.subtract(cents).abs().compareTo(NOISE) < 0 ? cents : value;
        BigDecimal shortest = exact.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** Month/day/year, as SEACE writes it; 1/1/1900 stands for no date. */
    Optional<LocalDate> date(SeaceRow row, String column) {
        return slashed(row, column, 1, 2);
    }

    /** Day/month/year with two digits, as the table of penalties writes it. */
    Optional<LocalDate> penaltyDate(SeaceRow row, String column) {
        return slashed(row, column, 2, 1);
    }

    /** yyyymmdd, as the table of bans writes it. */
    Optional<LocalDate> compactDate(SeaceRow row, String column) {
        Matcher parts = COMPACT.matcher(row.text(column));
        return parts.matches() ? day(row, column, parts.group(1), parts.group(2), parts.group(3)) : none(row, column);
    }

    private Optional<LocalDate> slashed(SeaceRow row, String column, int month, int day) {
        Matcher parts = SLASHED.matcher(row.text(column));
        if (!parts.matches()) {
            return none(row, column);
        }
        String year = parts.group(3).length() == 2 ? "20" + parts.group(3) : parts.group(3);
        return day(row, column, year, parts.group(month), parts.group(day)).filter(date -> !date.equals(NO_DATE));
    }

    private Optional<LocalDate> day(SeaceRow row, String column, String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return report(row, column, Reason.NOT_A_DATE);
        }
    }

    private Optional<LocalDate> none(SeaceRow row, String column) {
        return row.has(column) ? report(row, column, Reason.NOT_A_DATE) : Optional.empty();
    }

    /** The currency's ISO 4217 code; none, and reported, for a name not known. */
    Optional<String> currency(SeaceRow row) {
        Optional<String> code = SeaceWords.code("currency", row.text("moneda"));
        return code.isPresent() || !row.has("moneda") ? code : report(row, "moneda", Reason.UNKNOWN_CURRENCY);
    }

    /** A word's code; where the word is not known, it is reported and nothing is invented. */
    Optional<String> word(SeaceRow row, String column, String kind) {
        Optional<String> code = SeaceWords.code(kind, row.text(column));
        return code.isPresent() || !row.has(column) ? code : report(row, column, Reason.UNKNOWN_WORD);
    }

    private <T> Optional<T> report(SeaceRow row, String column, Reason reason) {
        problems.report(row.place(column), row.text(column), reason);
        return Optional.empty();
    }
}
