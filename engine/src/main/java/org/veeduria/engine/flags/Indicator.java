package org.veeduria.engine.flags;

import java.util.List;
import java.util.Set;

/** A rule that raises flags: its code, the fields it reads, and its fold. */
public interface Indicator {
    /** Code in the Open Contracting Partnership's catalogue, such as {@code R018}. */
    String code();

    /** The fields it reads. What no enabled indicator needs is not even parsed. */
    Set<Field> needs();

    /** What must be published for it to be computed: of each set, one field is enough. */
    default List<Set<Field>> requires() {
        return needs().stream().map(Set::of).toList();
    }

    /**
     * An empty fold.
     *
     * @param evidence keep what is needed to show evidence; without it folds stay small and fast
     */
    Fold start(boolean evidence);
}
