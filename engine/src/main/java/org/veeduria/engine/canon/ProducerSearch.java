package org.veeduria.engine.canon;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Mixes the splits of single producers so that the mixture comes nearest to what was received. A producer is added while it explains
 * at least one hundredth more; after each addition every producer is tried against every other district. Parts are twentieths.
 */
final class ProducerSearch {
    private static final int MOST_PRODUCERS = 3;
    private static final int UNITS = 20;
    private static final double WORTH_ANOTHER = 0.01;
    private static final double NOTICEABLE = 1e-9;

    private final double[] actual;
    private final double[][] alone;

    /**
     * A search.
     *
     * @param actual parts that sum to one
     * @param alone for each candidate, the parts if it were the only producer
     */
    ProducerSearch(double[] actual, double[][] alone) {
        this.actual = actual;
        this.alone = alone;
    }

    /** Producers by position, their units, the split they give, and how much of the received it explains. */
    static final class Mixture {
        private final int[] places;
        private final int[] units;
        private final double[] split;
        private final double explained;

        private Mixture(int[] places, int[] units, double[] split, double explained) {
            this.places = places;
            this.units = units;
            this.split = split;
            this.explained = explained;
        }

        double[] split() {
            return split.clone();
        }

        double explained() {
            return explained;
        }

        /** The producers' parts, which sum to one. */
        Map<Integer, BigDecimal> parts() {
            Map<Integer, BigDecimal> parts = new LinkedHashMap<>();
            for (int at = 0; at < places.length; at++) {
                parts.put(places[at], BigDecimal.valueOf(units[at] * 100L / UNITS, 2));
            }
            return parts;
        }
    }

    Mixture nearest() {
        Mixture best = swept(new int[0]);
        while (best.places.length < Math.min(MOST_PRODUCERS, alone.length)) {
            Mixture longer = refined(swept(best.places));
            if (longer.explained - best.explained < WORTH_ANOTHER) {
                return best;
            }
            best = longer;
        }
        return best;
    }

    /** Exchanges one producer at a time for a better one until none is. */
    private Mixture refined(Mixture start) {
        Mixture best = start;
        boolean better = true;
        while (better) {
            better = false;
            for (int left : best.places) {
                int[] others =
                        Arrays.stream(best.places).filter(at -> at != left).toArray();
                Mixture tried = swept(others);
                if (tried.explained > best.explained + NOTICEABLE) {
                    best = tried;
                    better = true;
                    break;
                }
            }
        }
        return best;
    }

    /** The best mixture of these producers and one more. */
    private Mixture swept(int[] fixed) {
        @Nullable Mixture best = null;
        for (int added = 0; added < alone.length; added++) {
            int candidate = added;
            if (IntStream.of(fixed).noneMatch(at -> at == candidate)) {
                int[] places = Arrays.copyOf(fixed, fixed.length + 1);
                places[fixed.length] = candidate;
                best = weighed(places, new int[places.length], 0, UNITS, best);
            }
        }
        return best == null ? mixed(new int[] {0}, new int[] {UNITS}) : best;
    }

    /** Tries every division of the units that are left among the producers from a position on. */
    private Mixture weighed(int[] places, int[] units, int at, int left, @Nullable Mixture best) {
        if (at == places.length - 1) {
            units[at] = left;
            Mixture tried = mixed(places, units.clone());
            return best == null || tried.explained > best.explained + NOTICEABLE ? tried : best;
        }
        Mixture found = best;
        for (int part = 1; part <= left - (places.length - 1 - at); part++) {
            units[at] = part;
            found = weighed(places, units, at + 1, left - part, found);
        }
        return Objects.requireNonNull(found);
    }

    private Mixture mixed(int[] places, int[] units) {
        double[] split = new double[actual.length];
        double differences = 0;
        for (int at = 0; at < split.length; at++) {
            for (int producer = 0; producer < places.length; producer++) {
                split[at] += alone[places[producer]][at] * units[producer] / UNITS;
            }
            differences += Math.abs(split[at] - actual[at]);
        }
        return new Mixture(places, units, split, 1 - differences / 2);
    }
}
