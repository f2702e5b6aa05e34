package org.veeduria.engine.chain;

import java.math.BigDecimal;

/** What goes from a part of one step to a part of the next; always more than zero. */
public record Flow(Part from, Part to, BigDecimal amount) {
    public Flow {
        if (from.stage().ordinal() + 1 != to.stage().ordinal() || amount.signum() <= 0) {
            throw new IllegalArgumentException("no flow of " + amount + " from " + from + " to " + to);
        }
    }
}
