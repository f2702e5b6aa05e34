package org.veeduria.engine.flags.kept;

import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The records of several runs in one order. */
final class Merge {
    private final PriorityQueue<Run.Cursor> others = new PriorityQueue<>();
    private Run.@Nullable Cursor first;

    Merge(List<Run> runs) {
        runs.forEach(run -> others.add(run.cursor()));
    }

    /** The next record, good until the one after it is asked for; {@code null} if there is none. */
    @Nullable
    Entry next() {
        Run.Cursor current = first;
        if (current == null || !current.next()) {
            first = others.poll();
        } else if (!others.isEmpty() && current.compareTo(others.element()) > 0) {
            others.add(current);
            first = others.remove();
        }
        return first == null ? null : first.record();
    }
}
