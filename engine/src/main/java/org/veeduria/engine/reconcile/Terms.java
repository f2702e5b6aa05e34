package org.veeduria.engine.reconcile;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What counts as a difference. EITI leaves these to each country's multi-stakeholder group (requirement 4.1).
 *
 * @param materiality amounts below it on both sides are not looked into; in the currency of the amounts, 0 for none
 * @param toleranceShare largest difference that still agrees, as a share of the larger amount: 0.001 is 0.1 %
 * @param toleranceAmount the same as an amount
 * @param rates exchange rates by {@code USD/PEN/2012}: how many soles one dollar was worth in 2012; only checks a difference of
 *     currency, never adds
 */
public record Terms(
        BigDecimal materiality, BigDecimal toleranceShare, BigDecimal toleranceAmount, Map<String, BigDecimal> rates) {
    public Terms {
        rates = Map.copyOf(rates);
        if (materiality.signum() < 0 || toleranceShare.signum() < 0 || toleranceAmount.signum() < 0) {
            throw new IllegalArgumentException("Materiality and tolerance are zero or more");
        }
    }

    /** Without exchange rates. */
    public static Terms of(BigDecimal materiality, BigDecimal toleranceShare, BigDecimal toleranceAmount) {
        return new Terms(materiality, toleranceShare, toleranceAmount, Map.of());
    }

    boolean agree(BigDecimal one, BigDecimal other) {
        BigDecimal larger = one.abs().max(other.abs());
        BigDecimal allowed = larger.multiply(toleranceShare).max(toleranceAmount);
        return one.subtract(other).abs().compareTo(allowed) <= 0;
    }

    boolean immaterial(BigDecimal one, BigDecimal other) {
        return one.abs().max(other.abs()).compareTo(materiality) < 0;
    }

    /** An amount in another currency at the year's rate; empty where no rate is known. */
    Optional<BigDecimal> convert(BigDecimal amount, String from, String to, int year) {
        BigDecimal direct = rates.get(from + "/" + to + "/" + year);
        BigDecimal inverse = rates.get(to + "/" + from + "/" + year);
        if (direct != null) {
            return Optional.of(amount.multiply(direct));
        }
        return inverse == null || inverse.signum() == 0
                ? Optional.empty()
                : Optional.of(amount.divide(inverse, 2, java.math.RoundingMode.HALF_EVEN));
    }
}
