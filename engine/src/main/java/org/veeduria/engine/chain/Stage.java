package org.veeduria.engine.chain;

import java.util.Optional;

/** The steps of the chain, in order. */
public enum Stage {
    TRANSFER,
    BUDGET,
    SPENDING,
    CONTRACTS,
    WORKS;

    /** The step that follows; the last has none. */
    Optional<Stage> next() {
        return switch (this) {
            case TRANSFER -> Optional.of(BUDGET);
            case BUDGET -> Optional.of(SPENDING);
            case SPENDING -> Optional.of(CONTRACTS);
            case CONTRACTS -> Optional.of(WORKS);
            case WORKS -> Optional.empty();
        };
    }
}
