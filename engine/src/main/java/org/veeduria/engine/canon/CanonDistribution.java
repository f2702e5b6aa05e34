package org.veeduria.engine.canon;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.veeduria.engine.canon.CanonException.Reason;

/**
 * Splits a canon. First the total among the tranches, then each tranche among its recipients: their index in ten decimals, as the
 * ministry publishes it, and from the index the céntimos. Each step is a {@link LargestRemainder}, so nothing is lost on the way.
 */
public final class CanonDistribution {
    /** Decimals of a part before it becomes an index; far beyond what ten decimals can show. */
    private static final int WORKING_SCALE = 40;

    private static final BigInteger INDEX_UNITS_PER_PERCENT = BigInteger.TEN.pow(8);
    private static final int INDEX_SCALE = 10;

    private final Scheme scheme;
    private final Territory territory;
    private final List<Producer> producers;
    private final Set<String> producing;
    private final Set<String> producingProvinces;

    private CanonDistribution(Scheme scheme, Territory territory, List<Producer> producers) {
        this.scheme = scheme;
        this.territory = territory;
        this.producers = producers;
        this.producing = producers.stream().map(Producer::ubigeo).collect(Collectors.toSet());
        this.producingProvinces = producers.stream().map(Producer::province).collect(Collectors.toSet());
    }

    /**
     * The shares of a total.
     *
     * @param total soles, with at most two decimals, above zero
     * @throws CanonException where a producer is not a district of the territory, the total is none, or a tranche has nobody to
     *     receive it
     */
    public static Distribution of(Scheme scheme, Territory territory, List<Producer> producers, BigDecimal total) {
        if (total.signum() <= 0 || total.stripTrailingZeros().scale() > 2) {
            throw new CanonException(Reason.BAD_TOTAL, total.toPlainString());
        }
        List<Producer> sorted = producers.stream()
                .sorted(Comparator.comparing(Producer::ubigeo))
                .toList();
        sorted.forEach(producer -> territory.municipality(producer.ubigeo()));
        return new CanonDistribution(scheme, territory, sorted).of(total.setScale(2));
    }

    private Distribution of(BigDecimal total) {
        List<BigInteger> sums = LargestRemainder.split(
                total.unscaledValue(),
                scheme.tranches().stream().map(Tranche::percent).toList());
        List<Share> shares = new ArrayList<>();
        for (int at = 0; at < sums.size(); at++) {
            shares.addAll(shares(scheme.tranches().get(at), sums.get(at)));
        }
        return new Distribution(scheme, total, producers, shares);
    }

    private List<Share> shares(Tranche tranche, BigInteger centimos) {
        Map<Recipient, BigDecimal> parts = parts(tranche);
        List<BigInteger> indices = LargestRemainder.split(
                tranche.percent()
                        .multiply(new BigDecimal(INDEX_UNITS_PER_PERCENT))
                        .toBigInteger(),
                List.copyOf(parts.values()));
        List<BigInteger> amounts = LargestRemainder.split(
                centimos, indices.stream().map(BigDecimal::new).toList());
        List<Share> shares = new ArrayList<>();
        int at = 0;
        for (Recipient recipient : parts.keySet()) {
            shares.add(new Share(
                    tranche,
                    recipient.name(),
                    recipient.ubigeo(),
                    new BigDecimal(indices.get(at), INDEX_SCALE),
                    new BigDecimal(amounts.get(at), 2),
                    parts.size()));
            at++;
        }
        return shares;
    }

    /** Each recipient's part of the tranche: over all producers, the producer's part × the recipient's part in its circle. */
    private Map<Recipient, BigDecimal> parts(Tranche tranche) {
        BigDecimal production = producers.stream().map(Producer::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<Recipient, BigDecimal> parts = new TreeMap<>();
        for (Producer producer : producers) {
            List<Recipient> circle = circle(tranche, producer);
            BigDecimal sum = circle.stream().map(Recipient::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (circle.isEmpty()) {
                throw new CanonException(Reason.NOBODY, tranche.name().written(), producer.ubigeo());
            }
            if (sum.signum() == 0) {
                throw new CanonException(Reason.NO_INDEX, tranche.name().written(), producer.ubigeo());
            }
            for (Recipient recipient : circle) {
                BigDecimal part = producer.weight()
                        .multiply(recipient.weight())
                        .divide(production.multiply(sum), WORKING_SCALE, RoundingMode.HALF_EVEN);
                parts.merge(recipient, part, BigDecimal::add);
            }
        }
        return parts;
    }

    private List<Recipient> circle(Tranche tranche, Producer producer) {
        Stream<Municipality> province = territory.province(producer.province()).stream();
        Stream<Municipality> department = territory.department(producer.department()).stream()
                .filter(one -> !scheme.withoutProvinces().contains(one.province()));
        return switch (tranche.circle()) {
            case PRODUCER -> municipal(Stream.of(territory.municipality(producer.ubigeo())));
            case PROVINCE -> municipal(province);
            case PROVINCE_DISTRICTS -> municipal(province.filter(one -> !one.provincial()));
            case PROVINCE_WITHOUT_PRODUCERS -> municipal(province.filter(one -> !producing.contains(one.ubigeo())));
            case DEPARTMENT -> municipal(department);
            case DEPARTMENT_WITHOUT_PRODUCING_PROVINCES ->
                municipal(department.filter(one -> !producingProvinces.contains(one.province())));
            case PROVINCIAL_MUNICIPALITIES -> municipal(department.filter(Municipality::provincial));
            case OTHER_DISTRICTS ->
                municipal(department.filter(one -> !one.provincial() && !producing.contains(one.ubigeo())));
            case REGIONAL_GOVERNMENT ->
                List.of(institution(territory.regionalGovernment(producer.department()), producer));
            case UNIVERSITIES ->
                territory.universities(producer.department(), scheme.day().getYear()).stream()
                        .map(university -> institution(university.name(), producer))
                        .toList();
            case AMAZON_INSTITUTE ->
                List.of(institution("Instituto de Investigaciones de la Amazonía Peruana", producer));
            case TECHNICAL_INSTITUTES ->
                List.of(institution("Institutos superiores tecnológicos públicos del departamento", producer));
        };
    }

    private static List<Recipient> municipal(Stream<Municipality> municipalities) {
        return municipalities
                .map(one -> new Recipient(one.ubigeo(), one.name(), one.weight()))
                .toList();
    }

    private static Recipient institution(String name, Producer producer) {
        return new Recipient(producer.department(), name, BigDecimal.ONE);
    }

    /** Ordered by ubigeo, then name: so ties are broken, and so shares are listed. */
    private record Recipient(String ubigeo, String name, BigDecimal weight) implements Comparable<Recipient> {
        @Override
        public int compareTo(Recipient other) {
            int byPlace = ubigeo.compareTo(other.ubigeo);
            return byPlace != 0 ? byPlace : name.compareTo(other.name);
        }
    }
}
