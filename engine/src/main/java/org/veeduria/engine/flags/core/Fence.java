package org.veeduria.engine.flags.core;

import java.math.BigDecimal;
import java.util.List;
import org.veeduria.engine.flags.Evidence;

/**
 * Beyond which value a number stands out: Tukey's fence, 1.5 interquartile ranges outside the quartiles (<i>Exploratory Data
 * Analysis</i>, 1977), or a value the settings give.
 *
 * @param q1 first quartile; not a number where the settings gave the fence
 * @param usable whether it may flag anybody
 */
public record Fence(double q1, double q3, double value, boolean usable, int compared) {
    private static final double REACH = 1.5;

    /** Says whether quartiles can carry a fence. */
    public interface Guard {
        boolean allows(double q1, double q3, double fence);
    }

    /** A low fence must be positive, and so must the first quartile; else half of all stand "below" it. */
    public static final Guard POSITIVE_LOW = (q1, q3, fence) -> q1 > 0 && fence > 0;
    /** A high fence must be positive. */
    public static final Guard POSITIVE_HIGH = (q1, q3, fence) -> fence > 0;
    /** Any high fence. */
    public static final Guard ANY = (q1, q3, fence) -> true;

    /** The guard, and in addition some spread: where the middle half is one value, that value is no outlier. */
    public static Guard spread(Guard guard) {
        return (q1, q3, fence) -> q3 > q1 && guard.allows(q1, q3, fence);
    }

    /** The lower fence of {@code values}. */
    public static Fence low(Quantiles values, Guard guard) {
        double q1 = values.q1();
        double q3 = values.q3();
        double fence = Math.fma(q3 - q1, -REACH, q1);
        return new Fence(q1, q3, fence, guard.allows(q1, q3, fence), values.size());
    }

    /** The upper fence of {@code values}. */
    public static Fence high(Quantiles values, Guard guard) {
        double q1 = values.q1();
        double q3 = values.q3();
        double fence = Math.fma(q3 - q1, REACH, q3);
        return new Fence(q1, q3, fence, guard.allows(q1, q3, fence), values.size());
    }

    /** A fence that the settings give; it counts only where the guard takes it as positive. */
    public static Fence given(double value, Guard guard, int compared) {
        return new Fence(Double.NaN, Double.NaN, value, guard.allows(1, 2, value), compared);
    }

    public boolean flagsLow(double number) {
        return usable && number <= value;
    }

    public boolean flagsHigh(double number) {
        return usable && number >= value;
    }

    /** What to show as evidence. */
    public Evidence.Group group(String name) {
        Evidence.Value fence = statistic("fence", value);
        return new Evidence.Group(
                name,
                compared,
                Double.isNaN(q1) ? List.of(fence) : List.of(statistic("q1", q1), statistic("q3", q3), fence));
    }

    /** A computed number as a value of evidence. */
    public static Evidence.Value statistic(String name, double number) {
        String text = Double.isFinite(number)
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : Double.toString(number);
        return new Evidence.Value(name, text, null, null);
    }
}
