package org.veeduria.platform.shared;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * An exact amount in one currency. Amounts of different currencies are never added.
 *
 * @param currency ISO 4217 code, as published
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {
    public Money {
        if (currency.isBlank()) {
            throw new IllegalArgumentException("An amount (" + amount + ") needs its currency");
        }
        currency = currency.strip().toUpperCase(Locale.ROOT);
    }

    /** The sum of two amounts of one currency. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s cannot be added to %s".formatted(other, this));
        }
        return new Money(amount.add(other.amount), currency);
    }

    /** By currency, then amount. */
    @Override
    public int compareTo(Money other) {
        int byCurrency = currency.compareTo(other.currency);
        return byCurrency != 0 ? byCurrency : amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return currency + " " + amount.toPlainString();
    }
}
