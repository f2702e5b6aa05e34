package org.veeduria.engine.input;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of one column. They occur as {@code S/. 20,652,795.00}, {@code 20652795.00} and {@code 20.652.795,00}: which sign
 * stands before the decimals is settled by the column's own values. {@code 1.234} alone says nothing; it is refused rather than
 * guessed.
 */
public final class AmountColumn {
    private static final Pattern CURRENCY = Pattern.compile("^(?:S/\\.?|PEN)\\s*|\\s*(?:PEN|soles)$");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,30}");
    private static final Pattern DECIMAL_POINT = Pattern.compile(
            "-?(?:\\d{1,3}(?:,\\d{3})+\\.\\d{1,8}|\\d{1,30}\\.(?:\\d{1,2}|\\d{4,30})|\\d{4,30}\\.\\d{3}|\\d{1,3}(?:,\\d{3}){2,}|0\\.\\d{1,30})");
    private static final Pattern DECIMAL_COMMA = Pattern.compile(
            "-?(?:\\d{1,3}(?:\\.\\d{3})+,\\d{1,8}|\\d{1,30},(?:\\d{1,2}|\\d{4,30})|\\d{4,30},\\d{3}|\\d{1,3}(?:\\.\\d{3}){2,}|0,\\d{1,30})");
    private static final Pattern EITHER = Pattern.compile("-?\\d{1,3}[.,]\\d{3}");
    /** Far beyond the yearly budget of any State. */
    private static final BigDecimal TOO_LARGE = new BigDecimal("1e16");
    /** So many times more values must speak for one notation than for the other. */
    private static final long CLEARLY = 20;

    /** Which sign stands before the decimals. */
    public enum Notation {
        POINT,
        COMMA,
        /** No value says it, or values contradict each other. */
        UNSETTLED
    }

    /**
     * What was read.
     *
     * @param amount null where there is none
     * @param refusal why a value that stands there was not taken; null where all is well
     */
    public record Read(
            @Nullable BigDecimal amount, @Nullable Reason refusal) {}

    private final Notation notation;

    private AmountColumn(Notation notation) {
        this.notation = notation;
    }

    /** Settles the notation of a column from all its values. */
    public static AmountColumn of(Stream<String> values) {
        long[] votes = new long[2];
        values.map(AmountColumn::bare).forEach(value -> {
            votes[0] += DECIMAL_POINT.matcher(value).matches() ? 1 : 0;
            votes[1] += DECIMAL_COMMA.matcher(value).matches() ? 1 : 0;
        });
        return new AmountColumn(
                votes[0] > votes[1] * CLEARLY
                        ? Notation.POINT
                        : votes[1] > votes[0] * CLEARLY ? Notation.COMMA : Notation.UNSETTLED);
    }

    public Notation notation() {
        return notation;
    }

    /** The amount a value stands for, or why it is not taken. An empty value is neither. */
    public Read read(String value) {
        String text = bare(value);
        if (text.isEmpty()) {
            return new Read(null, null);
        }
        boolean point = DECIMAL_POINT.matcher(text).matches();
        boolean comma = DECIMAL_COMMA.matcher(text).matches();
        boolean either = EITHER.matcher(text).matches();
        if (PLAIN.matcher(text).matches()) {
            return amount(text);
        }
        if (!point && !comma && !either) {
            return new Read(null, Reason.NOT_A_NUMBER);
        }
        return switch (notation) {
            case POINT -> point || either ? amount(text.replace(",", "")) : new Read(null, Reason.OTHER_NOTATION);
            case COMMA ->
                comma || either
                        ? amount(text.replace(".", "").replace(',', '.'))
                        : new Read(null, Reason.OTHER_NOTATION);
            case UNSETTLED -> new Read(null, Reason.AMBIGUOUS_NUMBER);
        };
    }

    private static Read amount(String decimal) {
        BigDecimal amount = new BigDecimal(decimal);
        return amount.abs().compareTo(TOO_LARGE) > 0 ? new Read(null, Reason.NUMBER_TOO_LARGE) : new Read(amount, null);
    }

    private static String bare(String value) {
        return CURRENCY.matcher(value.strip().replace("\u00a0", " "))
                .replaceAll("")
                .strip();
    }
}
