package org.veeduria.engine.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.Notation;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;

/** Reads the amounts of one table, whose notation is settled by its first rows; what cannot be read is reported and left out. */
final class MefAmounts {
    private static final int MOST_DIGITS = 16;
    /** What a binary floating point number of a source can be off by. */
    private static final BigDecimal NOISE = new BigDecimal("0.000001");

    private final Problems problems;
    private final Notation.Evidence evidence = new Notation.Evidence();
    private @Nullable Notation notation;
    private boolean contradicted;

    MefAmounts(Problems problems) {
        this.problems = problems;
    }

    /** Hears an amount of the first rows. */
    void hear(@Nullable String written) {
        if (written != null) {
            evidence.hear(written);
        }
    }

    /** After the first rows. */
    void settle() {
        notation = evidence.spoken() ? evidence.notation().orElse(null) : null;
        contradicted = evidence.spoken() && notation == null;
    }

    /** The amount as a plain decimal of at most two places; null where there is none or it could not be read. */
    @Nullable
    String read(@Nullable String written, Place place) {
        if (written == null) {
            return null;
        }
        int places = plainPlaces(written);
        if (places == 0 || (places > 0 && notation == Notation.POINT)) {
            return written;
        }
        return readOther(written, place);
    }

    private @Nullable String readOther(String written, Place place) {
        Notation.Sign sign = Notation.signOf(written);
        if (sign == Notation.Sign.NO_AMOUNT) {
            return report(place, written, Reason.NOT_A_NUMBER);
        }
        if (notation == null && !contradicted && sign != Notation.Sign.EITHER && sign != Notation.Sign.NONE) {
            notation = sign == Notation.Sign.SAYS_POINT ? Notation.POINT : Notation.COMMA;
        }
        Notation known = sign == Notation.Sign.NONE ? Notation.POINT : notation;
        if (known == null) {
            return report(place, written, Reason.AMBIGUOUS_NUMBER);
        }
        BigDecimal amount = known.read(written).orElse(null);
        return amount == null ? report(place, written, Reason.NOT_A_NUMBER) : exact(amount, written, place);
    }

    private @Nullable String exact(BigDecimal amount, String written, Place place) {
        if (amount.precision() - amount.scale() > MOST_DIGITS) {
            return report(place, written, Reason.NUMBER_TOO_LARGE);
        }
        BigDecimal rounded = amount.setScale(2, RoundingMode.HALF_UP);
        boolean exact = amount.subtract(rounded).abs().compareTo(NOISE) < 0;
        return exact ? rounded.toPlainString() : report(place, written, Reason.FRACTION_OF_A_CENTIMO);
    }

    private @Nullable String report(Place place, String written, Reason reason) {
        problems.report(place, written, reason);
        return null;
    }

    /** Digits after the point of an amount such as -1234.5; -1 for any other way of writing. */
    private static int plainPlaces(String written) {
        int start = written.startsWith("-") ? 1 : 0;
        int point = written.indexOf('.');
        int whole = (point < 0 ? written.length() : point) - start;
        int places = point < 0 ? 0 : written.length() - point - 1;
        if (whole < 1 || whole > MOST_DIGITS || places > 2 || (point >= 0 && places == 0)) {
            return -1;
        }
        for (int i = start; i < written.length(); i++) {
            char c = written.charAt(i);
            if ((c < '0' || c > '9') && i != point) {
                return -1;
            }
        }
        return places;
    }
}
