package org.veeduria.engine.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of both sides under one key, while they wait for their verdict. */
final class Cell {
    private final MatchKey key;
    private final RevenueStream stream;
    private final List<Reported> company = new ArrayList<>();
    private final List<Reported> government = new ArrayList<>();

    Cell(MatchKey key, RevenueStream stream) {
        this.key = key;
        this.stream = stream;
    }

    void add(Reported row) {
        (row.side() == Side.COMPANY ? company : government).add(row);
    }

    MatchKey key() {
        return key;
    }

    RevenueStream stream() {
        return stream;
    }

    boolean hasBoth() {
        return has(Side.COMPANY) && has(Side.GOVERNMENT);
    }

    boolean has(Side side) {
        return !(side == Side.COMPANY ? company : government).isEmpty();
    }

    /** The sum a side reports; zero where it reports nothing. */
    BigDecimal sum(Side side) {
        return (side == Side.COMPANY ? company : government)
                .stream().map(Reported::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Nullable
    BigDecimal reported(Side side) {
        return has(side) ? sum(side) : null;
    }

    /** What the companies report above what the State does. */
    BigDecimal difference() {
        return sum(Side.COMPANY).subtract(sum(Side.GOVERNMENT));
    }

    List<Reported> rows(Side side) {
        return List.copyOf(side == Side.COMPANY ? company : government);
    }
}
