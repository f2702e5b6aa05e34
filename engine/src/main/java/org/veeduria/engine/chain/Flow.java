package org.veeduria.engine.chain;

import java.math.BigDecimal;
import java.util.Optional;

/** What goes from a part of one step to a part of the next; always more than zero. */
public record Flow(Part from, Part to, BigDecimal amount) {
    public Flow {
        if (!from.stage().next().equals(Optional.of(to.stage())) || amount.signum() <= 0) {
            throw new IllegalArgumentException("no flow of " + amount + " from " + from + " to " + to);
        }
    }
}
