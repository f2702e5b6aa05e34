package org.veeduria.engine.demo;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** One offer: who, how much in soles, whether it was accepted for evaluation, and when it came. */
record Bid(Company company, BigDecimal amount, boolean valid, LocalDateTime at) {
    Bid amounting(BigDecimal other) {
        return new Bid(company, other, valid, at);
    }

    Bid disqualified() {
        return new Bid(company, amount, false, at);
    }

    Bid arriving(LocalDateTime other) {
        return new Bid(company, amount, valid, other);
    }
}
