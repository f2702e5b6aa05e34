package org.veeduria.engine.cube;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is computed over the rows of a cell.
 *
 * @param measure null for {@link Function#COUNT} alone
 */
public record Aggregate(Function function, @Nullable Measure measure) {
    /** What is done with the values; all are exact. */
    public enum Function {
        SUM,
        MIN,
        MAX,
        /** The number of rows, whatever stands in them. */
        COUNT
    }

    /** The number of rows. */
    public static final Aggregate COUNT = new Aggregate(Function.COUNT, null);

    public Aggregate {
        if ((function == Function.COUNT) != (measure == null)) {
            throw new IllegalArgumentException(function + " of " + measure);
        }
    }

    /** How a query names it: {@code devengado.sum}, {@code _count}. */
    public String ref() {
        return measure == null
                ? "_count"
                : measure.name() + "." + function.name().toLowerCase(Locale.ROOT);
    }
}
