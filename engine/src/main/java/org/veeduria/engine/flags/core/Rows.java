package org.veeduria.engine.flags.core;

import java.io.Serializable;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A row of whole numbers for each organization. Every bid counts here several times, so rows lie in one array, each with the hash of
 * its id beside the numbers: a table with open addressing, at most three quarters full, in which an id is looked at only where its
 * hash stands.
 */
final class Rows implements Serializable {
    private static final int FEW = 512;
    /** Up to here a table grows by {@link #LEAP}, so that its former arrays, which lie about until the end, are small. */
    private static final int MANY = 1 << 17;

    private static final int LEAP = 16;

    private @Nullable String[] ids = new String[FEW];
    /** The hash included. */
    private int width;

    private int[] cells;
    private int size;

    /**
     * @param numbers so many in each row, zero at first
     */
    Rows(int numbers) {
        width = numbers + 1;
        cells = new int[width * ids.length];
    }

    int size() {
        return size;
    }

    /** Where all numbers lie. */
    int[] cells() {
        return cells;
    }

    /** Where the numbers of an organization begin among the cells; good until another organization comes or rows are widened. */
    int row(String id) {
        int hash = hash(id);
        int slot = slot(id, hash);
        if (ids[slot] == null) {
            if (4 * size >= 3 * ids.length) {
                move(ids.length < MANY ? LEAP * ids.length : 2 * ids.length, width);
                slot = slot(id, hash);
            }
            size++;
            ids[slot] = id.intern(); // Other tables of this and of other threads hold it too.
            cells[width * slot] = hash;
        }
        return width * slot + 1;
    }

    /** Zero means that there is no row. */
    private static int hash(String id) {
        int hash = id.hashCode();
        return hash == 0 ? 1 : hash;
    }

    /** Where the id is, or would be put. */
    private int slot(String id, int hash) {
        int slot = start(hash);
        for (int found = cells[width * slot]; found != 0; found = cells[width * slot]) {
            if (found == hash && id.equals(ids[slot])) {
                break;
            }
            slot = next(slot);
        }
        return slot;
    }

    private int start(int hash) {
        return (hash ^ hash >>> 16) & ids.length - 1;
    }

    private int next(int slot) {
        return slot + 1 & ids.length - 1;
    }

    /** Gives each row at least so many numbers. */
    void widen(int numbers) {
        if (width <= numbers) {
            move(ids.length, numbers + 1);
        }
    }

    private void move(int slots, int wider) {
        @Nullable String[] oldIds = ids;
        int[] oldCells = cells;
        int oldWidth = width;
        ids = new String[slots];
        cells = new int[wider * slots];
        width = wider;
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] != null) {
                int slot = start(oldCells[oldWidth * i]);
                while (cells[width * slot] != 0) {
                    slot = next(slot);
                }
                ids[slot] = oldIds[i];
                System.arraycopy(oldCells, oldWidth * i, cells, width * slot, oldWidth);
            }
        }
    }

    /** Where the numbers of each organization begin. */
    IntStream rows() {
        return IntStream.range(0, ids.length).filter(slot -> ids[slot] != null).map(slot -> width * slot + 1);
    }

    /** Whose row begins there. */
    String id(int row) {
        return Objects.requireNonNull(ids[row / width]);
    }
}
