package org.veeduria.engine.flags;

import java.util.Set;

/** A rule that raises flags: its code, the fields it reads, and its fold. */
public interface Indicator {
    /** Code in the Open Contracting Partnership's catalogue, such as {@code R018}. */
    String code();

    /** The fields it reads. What no enabled indicator needs is not even parsed. */
    Set<Field> needs();

    /**
     * An empty fold.
     *
     * @param evidence keep what is needed to show evidence; without it folds stay small and fast
     */
    Fold start(boolean evidence);
}
