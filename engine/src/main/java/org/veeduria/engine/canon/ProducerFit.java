package org.veeduria.engine.canon;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares what the municipalities of a department received with what the law's split gives. Files of transfers do not say where the
 * resource was exploited, so each district is tried as the producer, alone and then with up to two others; the nearest split is
 * kept. Only parts of the municipalities' sum are compared: the total of the canon is not known, nor who got the rest.
 *
 * @param producers the districts whose split comes nearest, with their parts; a guess that fits, not a fact
 * @param explained part of the money that lies where the split puts it, from 0 to 1: one minus half the sum of the differences
 * @param received each municipality's part of what all of them received
 * @param byRule its part by the split of those producers
 * @param byIndex its part by population × need alone, as if nobody produced
 */
public record ProducerFit(
        List<Producer> producers,
        double explained,
        Map<String, Double> received,
        Map<String, Double> byRule,
        Map<String, Double> byIndex) {
    private static final BigDecimal SOME_TOTAL = new BigDecimal("1000000000.00");
    private static final int MOST_PRODUCERS = 3;
    private static final double STEP = 0.05;
    private static final double WORTH_ANOTHER = 0.01;

    public ProducerFit {
        producers = List.copyOf(producers);
        received = Map.copyOf(received);
        byRule = Map.copyOf(byRule);
        byIndex = Map.copyOf(byIndex);
    }

    /**
     * Finds the producers.
     *
     * @param scheme the split of the day; only its parts for municipalities count
     * @param territory the municipalities with their weights of that year
     * @param transferred soles by ubigeo; only municipalities of the territory, one of them above zero
     */
    public static ProducerFit of(Scheme scheme, Territory territory, Map<String, BigDecimal> transferred) {
        return new Search(scheme, territory, new TreeMap<>(transferred)).result();
    }

    private static final class Search {
        private final List<String> places;
        private final double[] actual;
        private final double[] index;
        private final double[][] alone;
        private double[] best;
        private final Map<Integer, Double> parts = new LinkedHashMap<>();

        Search(Scheme scheme, Territory territory, Map<String, BigDecimal> transferred) {
            this.places = List.copyOf(transferred.keySet());
            this.actual = normal(transferred);
            Map<String, BigDecimal> weights = new TreeMap<>();
            places.forEach(
                    place -> weights.put(place, territory.municipality(place).weight()));
            this.index = normal(weights);
            this.alone = new double[places.size()][];
            for (int at = 0; at < alone.length; at++) {
                alone[at] = split(scheme, territory, places.get(at));
            }
            int first = nearest();
            this.best = alone[first];
            parts.put(first, 1.0);
            boolean more = true;
            while (more && parts.size() < MOST_PRODUCERS) {
                more = another();
            }
        }

        private double[] split(Scheme scheme, Territory territory, String producer) {
            List<Producer> one = List.of(new Producer(producer, BigDecimal.ONE));
            Map<String, BigDecimal> all =
                    CanonDistribution.of(scheme, territory, one, SOME_TOTAL).byMunicipality();
            Map<String, BigDecimal> listed = new TreeMap<>();
            places.forEach(place -> listed.put(place, all.getOrDefault(place, BigDecimal.ZERO)));
            return normal(listed);
        }

        private static double[] normal(Map<String, BigDecimal> amounts) {
            double sum = amounts.values().stream()
                    .mapToDouble(BigDecimal::doubleValue)
                    .sum();
            return amounts.values().stream()
                    .mapToDouble(amount -> sum == 0 ? 0 : amount.doubleValue() / sum)
                    .toArray();
        }

        private int nearest() {
            int nearest = 0;
            for (int at = 1; at < alone.length; at++) {
                nearest = explained(alone[at]) > explained(alone[nearest]) ? at : nearest;
            }
            return nearest;
        }

        /** Adds the district, and the part, that helps most; false where none helps enough. */
        private boolean another() {
            double before = explained(best);
            double reached = before;
            int added = -1;
            double part = 0;
            for (int at = 0; at < alone.length; at++) {
                for (double tried = STEP; !parts.containsKey(at) && tried < 1; tried += STEP) {
                    double now = explained(mixed(alone[at], tried));
                    if (now > reached) {
                        reached = now;
                        added = at;
                        part = tried;
                    }
                }
            }
            if (reached - before < WORTH_ANOTHER) {
                return false;
            }
            best = mixed(alone[added], part);
            double rest = 1 - part;
            parts.replaceAll((place, old) -> old * rest);
            parts.put(added, part);
            return true;
        }

        private double[] mixed(double[] other, double part) {
            double[] mixed = new double[best.length];
            Arrays.setAll(mixed, at -> best[at] * (1 - part) + other[at] * part);
            return mixed;
        }

        private double explained(double[] split) {
            double differences = 0;
            for (int at = 0; at < split.length; at++) {
                differences += Math.abs(split[at] - actual[at]);
            }
            return 1 - differences / 2;
        }

        ProducerFit result() {
            List<Producer> producers = new ArrayList<>();
            parts.forEach((at, part) -> producers.add(
                    new Producer(places.get(at), BigDecimal.valueOf(part).setScale(4, RoundingMode.HALF_EVEN))));
            return new ProducerFit(producers, explained(best), named(actual), named(best), named(index));
        }

        private Map<String, Double> named(double[] parts) {
            Map<String, Double> named = new LinkedHashMap<>();
            for (int at = 0; at < parts.length; at++) {
                named.put(places.get(at), parts[at]);
            }
            return named;
        }
    }
}
