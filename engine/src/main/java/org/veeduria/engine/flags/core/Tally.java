package org.veeduria.engine.flags.core;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts, for each organization, how many of so many. Every bid counts here several times, so ids and counts lie in arrays: a table
 * with open addressing, never more than half full.
 */
final class Tally implements Serializable {
    /**
     * How many of so many.
     *
     * @param times how often it was counted
     */
    record Share(long part, long whole, long times) {
        double ratio() {
            return (double) part / whole;
        }
    }

    private static final int COUNTS = 3;

    private @Nullable String[] ids = new String[64];
    private long[] counts = new long[COUNTS * ids.length];
    private int size;

    /** Counts once. */
    void add(String id, long part, long whole) {
        add(id, part, whole, 1);
    }

    private void add(String id, long part, long whole, long times) {
        int slot = slot(id);
        if (ids[slot] == null) {
            if (2 * size >= ids.length) {
                grow();
                slot = slot(id);
            }
            ids[slot] = id;
            size++;
        }
        counts[COUNTS * slot] += part;
        counts[COUNTS * slot + 1] += whole;
        counts[COUNTS * slot + 2] += times;
    }

    /** Where the id is, or would be put. */
    private int slot(String id) {
        int hash = id.hashCode();
        int mask = ids.length - 1;
        int slot = (hash ^ (hash >>> 16)) & mask;
        for (String there = ids[slot]; there != null && !there.equals(id); there = ids[slot]) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        @Nullable String[] oldIds = ids;
        long[] oldCounts = counts;
        ids = new String[2 * oldIds.length];
        counts = new long[2 * oldCounts.length];
        for (int i = 0; i < oldIds.length; i++) {
            String id = oldIds[i];
            if (id != null) {
                System.arraycopy(oldCounts, COUNTS * i, counts, COUNTS * slot(id), COUNTS);
                ids[slot(id)] = id;
            }
        }
    }

    void merge(Tally other) {
        for (int i = 0; i < other.ids.length; i++) {
            String id = other.ids[i];
            if (id != null) {
                long[] theirs = other.counts;
                add(id, theirs[COUNTS * i], theirs[COUNTS * i + 1], theirs[COUNTS * i + 2]);
            }
        }
    }

    /** The counts of each organization. */
    Map<String, Share> shares() {
        Map<String, Share> shares = HashMap.newHashMap(size);
        for (int i = 0; i < ids.length; i++) {
            String id = ids[i];
            if (id != null) {
                shares.put(id, new Share(counts[COUNTS * i], counts[COUNTS * i + 1], counts[COUNTS * i + 2]));
            }
        }
        return shares;
    }
}
