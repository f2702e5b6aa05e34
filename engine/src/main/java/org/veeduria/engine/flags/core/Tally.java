package org.veeduria.engine.flags.core;

import java.io.Serializable;
import java.util.stream.Stream;

/** Counts, for each organization, how many of so many. */
final class Tally implements Serializable {
    /**
     * How many of so many.
     *
     * @param times how often it was counted
     */
    record Share(String id, int part, int whole, int times) {
        double ratio() {
            return (double) part / whole;
        }
    }

    private final Rows rows = new Rows(3);

    /** Counts once. */
    void add(String id, int part, int whole) {
        add(id, part, whole, 1);
    }

    private void add(String id, int part, int whole, int times) {
        int row = rows.row(id);
        int[] cells = rows.cells();
        cells[row] += part;
        cells[row + 1] += whole;
        cells[row + 2] += times;
    }

    void merge(Tally other) {
        other.shares().forEach(share -> add(share.id, share.part, share.whole, share.times));
    }

    /** The counts of each organization. */
    Stream<Share> shares() {
        int[] cells = rows.cells();
        return rows.rows().mapToObj(row -> new Share(rows.id(row), cells[row], cells[row + 1], cells[row + 2]));
    }
}
