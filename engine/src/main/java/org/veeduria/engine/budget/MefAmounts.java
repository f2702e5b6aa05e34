package org.veeduria.engine.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.AmountColumn;
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
    private final AmountColumn column = new AmountColumn();
    private boolean withPoint;

    MefAmounts(Problems problems) {
        this.problems = problems;
    }

    /** Hears an amount of the first rows. */
    void hear(@Nullable String written) {
        if (written != null) {
            column.hear(written);
        }
    }

    /** After the first rows. */
    void settle() {
        withPoint = column.notation().filter(Notation.POINT::equals).isPresent();
    }

    /** The amount as a plain decimal of at most two places; null where there is none or it could not be read. */
    @Nullable
    String read(@Nullable String written, Place place) {
        if (written == null) {
            return null;
        }
        int places = plainPlaces(written);
        if (places == 0 || (places > 0 && withPoint)) {
            return written;
        }
        return readOther(written, place);
    }

    private @Nullable String readOther(String written, Place place) {
        if (!column.spoken()) {
            column.hear(written);
            settle();
        }
        AmountColumn.Read read = column.read(written);
        if (read.refusal() != null) {
            return report(place, written, read.refusal());
        }
        return read.amount() == null ? null : exact(read.amount(), written, place);
    }

    private @Nullable String exact(BigDecimal amount, String written, Place place) {
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
