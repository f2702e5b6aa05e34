package org.veeduria.platform.extractives.web;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import org.veeduria.platform.shared.Money;

/** Amounts of soles, for templates: {@code ${@canonSoles.of(amount)}}. */
@Component("canonSoles")
class CanonSoles {
    /** The amount as money. */
    public Money of(BigDecimal amount) {
        return new Money(amount, "PEN");
    }
}
