package org.veeduria.engine.works;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * An exact amount of money.
 *
 * @param currency ISO 4217 code
 */
public record Amount(BigDecimal number, String currency) {
    public Amount {
        if (currency.isBlank()) {
            throw new IllegalArgumentException("an amount (" + number + ") needs its currency");
        }
        currency = currency.strip().toUpperCase(Locale.ROOT);
    }

    /** Whether it can be compared with and added to the other. */
    public boolean isLike(Amount other) {
        return currency.equals(other.currency);
    }

    @Override
    public String toString() {
        return number.toPlainString() + " " + currency;
    }
}
