package org.veeduria.engine.demo;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An invented company and the trades it serves.
 *
 * @param bannedFrom first day of an invented ban from contracting, null where there is none
 */
record Company(
        String id,
        String name,
        Set<String> trades,
        Place place,
        String street,
        String telephone,
        LocalDate founded,
        Habit habit,
        @Nullable LocalDate bannedFrom,
        @Nullable LocalDate bannedTo) {
    /** How it fares: like the others, never winning, or never admitted. */
    enum Habit {
        USUAL,
        LOSES,
        DISQUALIFIED
    }

    Company {
        trades = Set.copyOf(trades);
    }

    boolean serves(String trade) {
        return trades.contains(trade);
    }
}
