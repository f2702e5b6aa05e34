package org.veeduria.engine.flags.process;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An OCDS value: an exact amount and its currency, either of which the publisher may have left out.
 *
 * @param amount exact decimal, never rounded
 * @param currency ISO 4217 code as published
 */
public record Money(@Nullable BigDecimal amount, @Nullable String currency) implements Serializable {
    /** Both amount and currency are there. */
    public boolean isComplete() {
        return amount != null && currency != null;
    }
}
