package org.veeduria.platform.contracting.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.veeduria.platform.shared.Money;

/**
 * How a sum is divided among parts, in one currency: the one with most parts (shares of mixed currencies mean nothing).
 *
 * @param total of all parts in the currency; more than zero
 */
public record Shares(String currency, Money total, Map<String, Double> parts) {
    public Shares {
        parts = Map.copyOf(parts);
    }

    /** Of sums by part; empty where there is no positive total. */
    static Optional<Shares> of(Map<String, List<Money>> sums) {
        Map<String, Integer> uses = new TreeMap<>();
        sums.values().stream().flatMap(List::stream).forEach(money -> uses.merge(money.currency(), 1, Integer::sum));
        return uses.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .flatMap(currency -> in(currency.getKey(), sums));
    }

    private static Optional<Shares> in(String currency, Map<String, List<Money>> sums) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        sums.forEach((part, moneys) -> moneys.stream()
                .filter(money -> money.currency().equals(currency))
                .forEach(money -> amounts.merge(part, money.amount(), BigDecimal::add)));
        BigDecimal total = sum(amounts.values());
        if (total.signum() <= 0) {
            return Optional.empty();
        }
        Map<String, Double> parts = new TreeMap<>();
        amounts.forEach((part, amount) -> parts.put(part, amount.doubleValue() / total.doubleValue()));
        return Optional.of(new Shares(currency, new Money(total, currency), parts));
    }

    public double of(String part) {
        return parts.getOrDefault(part, 0.0);
    }

    /** The Herfindahl–Hirschman index: the sum of squared shares, from near 0 (many alike) to 1 (one has all). */
    public double concentration() {
        return parts.values().stream().mapToDouble(share -> share * share).sum();
    }

    /** How many equal parts would be as concentrated: the inverse of the index. */
    public double alike() {
        return 1 / concentration();
    }

    private static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
