package org.veeduria.engine.law;

import java.time.LocalDate;

/** The answer to "what was the rule on that day?". */
public sealed interface Ruling {
    /** The provision that applied. */
    record InForce(Rule rule, Provision provision) implements Ruling {}

    /** The rule is known, but none of its provisions covers the day. */
    record NotInForce(String key, LocalDate day) implements Ruling {
        @Override
        public String toString() {
            return "no rule «" + key + "» in force on " + day;
        }
    }
}
