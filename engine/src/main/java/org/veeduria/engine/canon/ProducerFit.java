package org.veeduria.engine.canon;

import java.math.BigDecimal;
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
        Map<String, BigDecimal> received = new TreeMap<>(transferred);
        Map<String, BigDecimal> weights = new TreeMap<>();
        received.keySet()
                .forEach(place ->
                        weights.put(place, territory.municipality(place).weight()));
        List<String> places = List.copyOf(received.keySet());
        double[] actual = normal(received);
        double[][] alone = places.stream()
                .map(producer -> split(scheme, territory, producer, places))
                .toArray(double[][]::new);
        ProducerSearch.Mixture nearest = new ProducerSearch(actual, alone).nearest();
        return new ProducerFit(
                producers(nearest, places),
                nearest.explained(),
                named(places, actual),
                named(places, nearest.split()),
                named(places, normal(weights)));
    }

    private static List<Producer> producers(ProducerSearch.Mixture mixture, List<String> places) {
        return mixture.parts().entrySet().stream()
                .sorted(Map.Entry.<Integer, BigDecimal>comparingByValue().reversed())
                .map(one -> new Producer(places.get(one.getKey()), one.getValue()))
                .toList();
    }

    /** Each place's part of the municipalities' sum if one district were the producer. */
    private static double[] split(Scheme scheme, Territory territory, String producer, List<String> places) {
        List<Producer> one = List.of(new Producer(producer, BigDecimal.ONE));
        Map<String, BigDecimal> all =
                CanonDistribution.of(scheme, territory, one, SOME_TOTAL).byMunicipality();
        Map<String, BigDecimal> listed = new TreeMap<>();
        places.forEach(place -> listed.put(place, all.getOrDefault(place, BigDecimal.ZERO)));
        return normal(listed);
    }

    private static double[] normal(Map<String, BigDecimal> amounts) {
        double sum =
                amounts.values().stream().mapToDouble(BigDecimal::doubleValue).sum();
        return amounts.values().stream()
                .mapToDouble(amount -> sum == 0 ? 0 : amount.doubleValue() / sum)
                .toArray();
    }

    private static Map<String, Double> named(List<String> places, double[] parts) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int at = 0; at < parts.length; at++) {
            named.put(places.get(at), parts[at]);
        }
        return named;
    }
}
