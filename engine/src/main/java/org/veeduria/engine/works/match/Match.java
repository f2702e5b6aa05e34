package org.veeduria.engine.works.match;

import java.util.List;

/** What is known about which work a purchase belongs to. */
public sealed interface Match {
    /** The purchase names the work's code. */
    record ByCode(String work, String code) implements Match {}

    /** No code, but it is like one work and clearly less like any other. */
    record ByLikeness(Likeness best) implements Match {}

    /** Like one or several works, not enough to say so: a person should look. */
    record Doubtful(List<Likeness> candidates) implements Match {
        public Doubtful {
            candidates = List.copyOf(candidates);
        }
    }

    /** Like none. */
    record None() implements Match {}

    /**
     * How like a purchase is to a work.
     *
     * @param score 0 to 1, the weighted mean of the reasons
     */
    record Likeness(String work, double score, List<Reason> reasons) {
        public Likeness {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * One reason.
     *
     * @param kind {@code title}, {@code numbers}, {@code place}, {@code amount}, {@code entity} or {@code date}
     * @param score 0 to 1
     * @param detail what was compared: shared words, an amount ratio
     */
    record Reason(String kind, double score, String detail) {}
}
