package org.veeduria.platform.contracting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.veeduria.platform.contracting.CompiledRelease;
import org.veeduria.platform.contracting.Stored;
import org.veeduria.platform.shared.LongWork;

/** Collects releases as a reader gives them and stores them in batches. */
final class ReleaseBatches {
    private static final int BATCH = 500;

    private final ReleaseStore store;
    private final LongSupplier expected;
    private final List<CompiledRelease> waiting = new ArrayList<>();
    private Stored stored = Stored.NOTHING;

    /** @param expected how many there will be; 0 while that is not known */
    ReleaseBatches(ReleaseStore store, LongSupplier expected) {
        this.store = store;
        this.expected = expected;
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
        LongWork.at("store", stored.all(), expected.getAsLong());
    }
}
