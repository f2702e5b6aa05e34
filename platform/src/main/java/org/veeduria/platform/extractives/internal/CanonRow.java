package org.veeduria.platform.extractives.internal;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.extractives.Transfer;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Money;

/**
 * A row of what was transferred.
 *
 * @param recipient its name as the source writes it
 * @param amount soles; null where the source leaves it empty
 * @param population of that year, by the source
 * @param pia budget at the year's opening, of all sources of money; {@code pim} as modified; {@code accrued} what was spent
 */
public record CanonRow(
        int year,
        String kind,
        Ubigeo ubigeo,
        String recipient,
        @Nullable BigDecimal amount,
        @Nullable Integer population,
        @Nullable BigDecimal pia,
        @Nullable BigDecimal pim,
        @Nullable BigDecimal accrued,
        String file,
        long line,
        boolean fictional) {
    /** The row as other rooms see it; it must have an amount. */
    public Transfer transfer() {
        return new Transfer(kind, ubigeo, money(), file, line, fictional);
    }

    /** The amount; the row must have one. */
    public Money money() {
        return new Money(Objects.requireNonNull(amount), "PEN");
    }
}
