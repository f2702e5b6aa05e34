package org.veeduria.engine.flags.core;

import java.util.Arrays;

/**
 * Quantiles of a set of numbers, between neighbours by Hyndman and Fan's type 8 (<i>Sample Quantiles in Statistical
 * Packages</i>, 1996), which does not depend on how the numbers are distributed.
 */
public final class Quantiles {
    private static final double THIRD = 1.0 / 3.0;

    private final double[] sorted;
    private final int size;

    /** Takes the array and sorts it. */
    public Quantiles(double[] values) {
        this(values, values.length);
    }

    /** Takes the array and sorts the first values, which alone count. */
    public Quantiles(double[] values, int size) {
        this.sorted = values;
        this.size = size;
        Arrays.sort(sorted, 0, size);
    }

    public int size() {
        return size;
    }

    /** The quantile at {@code part}, 0 to 1; not a number where there are no values. */
    public double at(double part) {
        if (size == 0 || !(part >= 0 && part <= 1)) {
            return Double.NaN;
        }
        double place = (size + THIRD) * part + THIRD;
        long whole = (long) place;
        if (whole <= 0 || part == 0) {
            return sorted[0];
        }
        if (whole >= size || part == 1) {
            return sorted[size - 1];
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
