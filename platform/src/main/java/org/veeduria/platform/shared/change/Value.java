package org.veeduria.platform.shared.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.shared.Money;

/**
 * One side of a change: an amount with its currency, or a day, or words in both languages.
 *
 * @param amount as a decimal number in plain notation
 * @param day ISO 8601
 */
public record Value(
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String day,
        @Nullable String es,
        @Nullable String en) {
    public static Value of(Money money) {
        return new Value(money.amount().toPlainString(), money.currency(), null, null, null);
    }

    public static Value of(LocalDate day) {
        return new Value(null, null, day.toString(), null, null);
    }

    /** Words: a name in Spanish and in English. */
    public static Value of(String es, String en) {
        return new Value(null, null, null, es, en);
    }

    /** The amount; null where it is not one. */
    public @Nullable Money money() {
        return amount == null || currency == null ? null : new Money(new BigDecimal(amount), currency);
    }
}
