package org.veeduria.engine.flags.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is mostly one alone, and then needs no array. */
final class Few<T> {
    private @Nullable T first;
    private @Nullable List<T> all;
    private int size;

    void add(T one) {
        size++;
        if (first == null) {
            first = one;
            return;
        }
        if (all == null) {
            all = new ArrayList<>(4);
            all.add(first);
        }
        all.add(one);
    }

    int size() {
        return size;
    }

    /** What was added, in its order. */
    List<T> list() {
        if (all != null) {
            return List.copyOf(all);
        }
        return first == null ? List.of() : List.of(first);
    }
}
