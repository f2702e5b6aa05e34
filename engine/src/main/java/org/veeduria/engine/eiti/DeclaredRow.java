package org.veeduria.engine.eiti;

import java.math.BigDecimal;
import org.veeduria.engine.reconcile.RevenueStream;

/**
 * One payment, or receipt, of a declaration.
 *
 * @param counterpart of a company: the agency that received; of an agency: the company that paid
 * @param project licence, mine or field; empty for all together
 * @param ubigeo district, province or region of the project; empty where it has none
 * @param month 1 to 12; 0 for the whole year
 * @param currency ISO 4217
 */
public record DeclaredRow(
        RevenueStream stream,
        String counterpart,
        String project,
        String ubigeo,
        int month,
        BigDecimal amount,
        String currency) {
    private static final int CENTS = 2;
    private static final int MOST_MONTHS = 12;

    public DeclaredRow {
        counterpart = counterpart.strip();
        project = project.strip();
        if (counterpart.isEmpty() || stream.name().isEmpty()) {
            throw new IllegalArgumentException("A row names its stream and the other side");
        }
        if (!ubigeo.matches("(\\d{6})?") || !currency.matches("[A-Z]{3}") || month < 0 || month > MOST_MONTHS) {
            throw new IllegalArgumentException(
                    "Not a place, currency or month: " + ubigeo + " " + currency + " " + month);
        }
        if (amount.stripTrailingZeros().scale() > CENTS) {
            throw new IllegalArgumentException(amount + " has more than two decimals");
        }
    }
}
