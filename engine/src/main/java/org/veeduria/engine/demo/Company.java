package org.veeduria.engine.demo;

import java.time.LocalDate;
import java.util.Set;

/** An invented company and the trades it serves. */
record Company(
        String id,
        String name,
        Set<String> trades,
        Place place,
        String street,
        String telephone,
        LocalDate founded,
        Habit habit) {
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
