package org.veeduria.engine.flags;

import java.io.Serializable;
import org.veeduria.engine.flags.process.ContractingProcess;

/**
 * The running state of one indicator. Observing processes and merging states in any order and grouping gives the same conclusion.
 *
 * <p>A fold belongs to one thread until it is merged. It holds only what the conclusion needs, never whole processes.
 */
public interface Fold {
    /**
     * Takes one process into account.
     *
     * @param flags raised at once where this process alone decides
     */
    void observe(ContractingProcess process, Flags flags);

    /** All it has seen, as plain values that can be sent to another machine; the fold is used up. */
    Serializable seen();

    /** Takes over what another fold of the same indicator has {@link #seen()}. */
    void add(Serializable seen);

    /** Takes over everything that {@code other}, a fold of the same indicator, has seen; {@code other} is used up. */
    default void merge(Fold other) {
        add(other.seen());
    }

    /** Raises the flags that follow from all that was seen, and were not raised yet. */
    void conclude(Flags flags);
}
