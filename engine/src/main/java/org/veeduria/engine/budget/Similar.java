package org.veeduria.engine.budget;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Which municipalities one can fairly be compared with: of the same kind (provincial or district), of about the same population and
 * poverty; those of its own region where there are enough, else those of the whole country.
 */
public final class Similar {
    private Similar() {}

    /**
     * A municipality.
     *
     * @param ubigeo code of its district
     * @param provincial whether it is a province's
     * @param population of what it governs
     * @param poverty percentage of people in poverty
     */
    public record Municipality(String ubigeo, boolean provincial, int population, BigDecimal poverty) {
        String region() {
            return ubigeo.substring(0, 2);
        }
    }

    /**
     * How alike is alike.
     *
     * @param times how many times larger or smaller the population may be, 2 for between half and double
     * @param points how many percentage points the poverty may differ
     * @param fewest with fewer in its region the whole country is looked at
     * @param most how many are named, the nearest in population first
     */
    public record Rule(BigDecimal times, BigDecimal points, int fewest, int most) {}

    /**
     * Who it is compared with.
     *
     * @param regional whether all are of its region
     */
    public record Group(boolean regional, List<Municipality> members) {
        public Group {
            members = List.copyOf(members);
        }
    }

    /** The municipalities like one, without itself. */
    public static Group of(Municipality one, Collection<Municipality> all, Rule rule) {
        List<Municipality> alike = all.stream()
                .filter(other -> !other.ubigeo().equals(one.ubigeo()))
                .filter(other -> alike(one, other, rule))
                .sorted(Comparator.comparingInt((Municipality other) -> distance(one, other))
                        .thenComparing(Municipality::ubigeo))
                .toList();
        List<Municipality> near = alike.stream()
                .filter(other -> other.region().equals(one.region()))
                .toList();
        boolean regional = near.size() >= rule.fewest();
        List<Municipality> chosen = regional ? near : alike;
        return new Group(regional, chosen.subList(0, Math.min(rule.most(), chosen.size())));
    }

    private static boolean alike(Municipality one, Municipality other, Rule rule) {
        BigDecimal larger = BigDecimal.valueOf(Math.max(one.population(), other.population()));
        BigDecimal smaller = BigDecimal.valueOf(Math.min(one.population(), other.population()));
        return one.provincial() == other.provincial()
                && smaller.multiply(rule.times()).compareTo(larger) >= 0
                && one.poverty().subtract(other.poverty()).abs().compareTo(rule.points()) <= 0;
    }

    private static int distance(Municipality one, Municipality other) {
        return Math.abs(one.population() - other.population());
    }
}
