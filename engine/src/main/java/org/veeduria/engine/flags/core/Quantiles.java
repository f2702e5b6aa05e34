package org.veeduria.engine.flags.core;

import java.util.Arrays;

/**
 * Quantiles of a set of numbers, between neighbours by Hyndman and Fan's type 8 (<i>Sample Quantiles in Statistical
 * Packages</i>, 1996), which does not depend on how the numbers are distributed.
 */
public final class Quantiles {
    private static final double THIRD = 1.0 / 3.0;

    private final double[] sorted;

    public Quantiles(double[] values) {
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    public int size() {
        return sorted.length;
    }

    /** The quantile at {@code part}, 0 to 1; not a number where there are no values. */
    public double at(double part) {
        if (sorted.length == 0 || !(part >= 0 && part <= 1)) {
            return Double.NaN;
        }
        double place = (sorted.length + THIRD) * part + THIRD;
        long whole = (long) place;
        if (whole <= 0 || part == 0) {
            return sorted[0];
        }
        if (whole >= sorted.length || part == 1) {
            return sorted[sorted.length - 1];
        }
        double below = sorted[(int) whole - 1];
        double above = sorted[(int) whole];
        return below + (place - whole) * (above - below);
    }

    public double q1() {
        return at(0.25);
    }

    public double q3() {
        return at(0.75);
    }
}
