package org.veeduria.engine.input;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of one column. Each value that can be read in one way only speaks for its {@link Notation}; the notation that more
 * values speak for is the column's, and values of the other are refused. {@code 1.234} speaks for neither: it is read as the column's
 * other values say, and refused where they say nothing or contradict each other.
 */
public final class AmountColumn {
    /** Far beyond the yearly budget of any State. */
    private static final BigDecimal TOO_LARGE = new BigDecimal("1e16");
    /** So many times more values must speak for one notation than for the other before a value that may be either is read. */
    private static final long CLEARLY = 20;

    private long point;
    private long comma;
    private @Nullable String marked;

    /**
     * What was read.
     *
     * @param amount null where there is none
     * @param refusal why a value that stands there was not taken; null where all is well
     */
    public record Read(
            @Nullable BigDecimal amount, @Nullable Reason refusal) {}

    /** A column that has heard all its values. */
    public static AmountColumn of(Stream<String> values) {
        AmountColumn column = new AmountColumn();
        values.forEach(column::hear);
        return column;
    }

    /** Hears one more of its values. */
    public void hear(String written) {
        Notation.Sign sign = Notation.signOf(written);
        if (sign == Notation.Sign.NONE || sign == Notation.Sign.NO_AMOUNT) {
            return;
        }
        point += sign == Notation.Sign.SAYS_POINT ? 1 : 0;
        comma += sign == Notation.Sign.SAYS_COMMA ? 1 : 0;
        marked = marked == null ? written : marked;
    }

    /** Whether any value says how the column is written. */
    public boolean spoken() {
        return point + comma > 0;
    }

    /** How the column is written; empty where no value says it, or as many say the one as the other. */
    public Optional<Notation> notation() {
        return point == comma ? Optional.empty() : Optional.of(point > comma ? Notation.POINT : Notation.COMMA);
    }

    /** The first amount with a mark in it, where the column does not say what marks mean. */
    public Optional<String> undecided() {
        return notation().isPresent() ? Optional.empty() : Optional.ofNullable(marked);
    }

    /** The amount a value stands for, or why it is not taken. An empty value is neither. */
    public Read read(String written) {
        return switch (Notation.signOf(written)) {
            case NO_AMOUNT -> new Read(null, Reason.NOT_A_NUMBER);
            case NONE -> read(written, Notation.POINT, null);
            case SAYS_POINT, SAYS_COMMA -> read(written, notation().orElse(null), Reason.OTHER_NOTATION);
            case EITHER -> read(written, isClear() ? notation().orElse(null) : null, Reason.OTHER_NOTATION);
        };
    }

    private boolean isClear() {
        return Math.max(point, comma) > CLEARLY * Math.min(point, comma);
    }

    private static Read read(String written, @Nullable Notation notation, @Nullable Reason otherwise) {
        if (notation == null) {
            return new Read(null, Reason.AMBIGUOUS_NUMBER);
        }
        return notation.read(written).map(AmountColumn::possible).orElseGet(() -> new Read(null, otherwise));
    }

    private static Read possible(BigDecimal amount) {
        return amount.abs().compareTo(TOO_LARGE) > 0 ? new Read(null, Reason.NUMBER_TOO_LARGE) : new Read(amount, null);
    }
}
