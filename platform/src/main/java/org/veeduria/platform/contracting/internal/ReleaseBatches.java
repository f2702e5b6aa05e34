package org.veeduria.platform.contracting.internal;

import java.util.ArrayList;
import java.util.List;
import org.veeduria.platform.contracting.CompiledRelease;
import org.veeduria.platform.contracting.Stored;

/** Collects releases as a reader gives them and stores them in batches. */
final class ReleaseBatches {
    private static final int BATCH = 500;

    private final ReleaseStore store;
    private final List<CompiledRelease> waiting = new ArrayList<>();
    private Stored stored = Stored.NOTHING;

    ReleaseBatches(ReleaseStore store) {
        this.store = store;
    }

    void add(CompiledRelease release) {
        waiting.add(release);
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    /** Stores what is left and answers what all of it did. */
    Stored finish() {
        flush();
        return stored;
    }

    private void flush() {
        stored = stored.plus(store.store(waiting.iterator()));
        waiting.clear();
    }
}
