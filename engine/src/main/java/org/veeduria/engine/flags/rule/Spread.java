package org.veeduria.engine.flags.rule;

import java.util.List;

/**
 * Quartiles of a sample, by linear interpolation between order statistics (Hyndman and Fan's type 7, the one
 * spreadsheets, R and NumPy use, so that a reader can recompute a further indicator's fence). The core indicators keep type 8 ({@link
 * org.veeduria.engine.flags.core.Quantiles}), because their results must be those of cardinal.
 *
 * @param size how many values there were
 */
public record Spread(double q1, double median, double q3, int size) {
    /** The spread of a sample of at least one value. */
    public static Spread of(List<Double> sample) {
        double[] sorted =
                sample.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Spread(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75), sorted.length);
    }

    private static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    public double range() {
        return q3 - q1;
    }

    /** Nothing can be told apart: at least half of the values are the same. */
    public boolean isDegenerate() {
        return !(range() > 0);
    }

    /** Tukey's upper fence. */
    public double upper(double factor) {
        return q3 + factor * range();
    }

    /** Tukey's lower fence. */
    public double lower(double factor) {
        return q1 - factor * range();
    }
}
