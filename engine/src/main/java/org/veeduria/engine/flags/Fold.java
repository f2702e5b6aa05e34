package org.veeduria.engine.flags;

import org.veeduria.engine.flags.process.ContractingProcess;

/**
 * The running state of one indicator. Observing processes and merging states in any order and grouping gives the same conclusion.
 *
 * <p>A fold belongs to one thread until it is merged. It holds only what the conclusion needs, never whole processes.
 */
public interface Fold {
    /** Takes one process into account. */
    void observe(ContractingProcess process);

    /** Takes over everything that {@code other}, a fold of the same indicator, has seen; {@code other} is used up. */
    void merge(Fold other);

    /** Raises the flags that follow from all that was seen. */
    void conclude(Flags flags);
}
