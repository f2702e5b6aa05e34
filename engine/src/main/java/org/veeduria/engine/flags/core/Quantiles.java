package org.veeduria.engine.flags.core;

/**
 * Quantiles of a set of numbers, between neighbours by Hyndman and Fan's type 8 (<i>Sample Quantiles in Statistical
 * Packages</i>, 1996), which does not depend on how the numbers are distributed.
 */
public final class Quantiles {
    private static final double THIRD = 1.0 / 3.0;

    private final Ranked numbers;

    /** Of numbers that are gone through several times. */
    public Quantiles(Ranked.Numbers numbers) {
        this.numbers = new Ranked(numbers);
    }

    public int size() {
        return numbers.size();
    }

    /** The quantile at {@code part}, 0 to 1; not a number where there are no values. */
    public double at(double part) {
        int size = numbers.size();
        if (size == 0 || !(part >= 0 && part <= 1)) {
            return Double.NaN;
        }
        double place = (size + THIRD) * part + THIRD;
        long whole = (long) place;
        if (whole <= 0 || part == 0) {
            return numbers.at(0);
        }
        if (whole >= size || part == 1) {
            return numbers.at(size - 1);
        }
        double below = numbers.at((int) whole - 1);
        double above = numbers.at((int) whole);
        return below + (place - whole) * (above - below);
    }

    public double q1() {
        return at(0.25);
    }

    public double q3() {
        return at(0.75);
    }
}
