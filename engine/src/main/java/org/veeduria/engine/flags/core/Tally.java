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

    /** A row: the mark of its id, zero where there is none, then part, whole and times. Four numbers share a line of memory. */
    private static final int WIDTH = 4;

    private static final long TAKEN = 1L << 32;

    private @Nullable String[] ids = new String[64];
    private long[] rows = new long[WIDTH * ids.length];
    private int size;

    /** Counts once. */
    void add(String id, long part, long whole) {
        add(id, part, whole, 1);
    }

    private void add(String id, long part, long whole, long times) {
        if (2 * size >= ids.length) {
            grow();
        }
        long mark = TAKEN | (id.hashCode() & 0xFFFF_FFFFL);
        int slot = slot(id, mark);
        int row = WIDTH * slot;
        if (rows[row] == 0) {
            rows[row] = mark;
            ids[slot] = id;
            size++;
        }
        rows[row + 1] += part;
        rows[row + 2] += whole;
        rows[row + 3] += times;
    }

    /** Where the id is, or would be put. An id is looked at only where its mark stands. */
    private int slot(String id, long mark) {
        int mask = ids.length - 1;
        int slot = first(mark) & mask;
        while (rows[WIDTH * slot] != 0 && !(rows[WIDTH * slot] == mark && id.equals(ids[slot]))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int first(long mark) {
        return (int) (mark ^ ((mark & 0xFFFF_FFFFL) >>> 16));
    }

    private void grow() {
        @Nullable String[] oldIds = ids;
        long[] oldRows = rows;
        ids = new String[2 * oldIds.length];
        rows = new long[2 * oldRows.length];
        int mask = ids.length - 1;
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] != null) {
                int slot = first(oldRows[WIDTH * i]) & mask;
                while (rows[WIDTH * slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                ids[slot] = oldIds[i];
                System.arraycopy(oldRows, WIDTH * i, rows, WIDTH * slot, WIDTH);
            }
        }
    }

    void merge(Tally other) {
        for (int i = 0; i < other.ids.length; i++) {
            String id = other.ids[i];
            if (id != null) {
                long[] theirs = other.rows;
                add(id, theirs[WIDTH * i + 1], theirs[WIDTH * i + 2], theirs[WIDTH * i + 3]);
            }
        }
    }

    /** The counts of each organization. */
    Map<String, Share> shares() {
        Map<String, Share> shares = HashMap.newHashMap(size);
        for (int i = 0; i < ids.length; i++) {
            String id = ids[i];
            if (id != null) {
                shares.put(id, new Share(rows[WIDTH * i + 1], rows[WIDTH * i + 2], rows[WIDTH * i + 3]));
            }
        }
        return shares;
    }
}
