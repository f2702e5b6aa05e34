package org.veeduria.engine.flags.core;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** Counts, for each organization, how many of so many. */
final class Tally implements Serializable {
    /** How many of so many. */
    static final class Share implements Serializable {
        private long part;
        private long whole;

        void add(long more, long of) {
            part += more;
            whole += of;
        }

        long part() {
            return part;
        }

        long whole() {
            return whole;
        }

        double ratio() {
            return (double) part / whole;
        }
    }

    private final HashMap<String, Share> shares = new HashMap<>();

    void add(String id, long part, long whole) {
        Share share = shares.get(id);
        if (share == null) {
            share = new Share();
            shares.put(id, share);
        }
        share.add(part, whole);
    }

    void merge(Tally other) {
        other.shares.forEach((id, share) -> add(id, share.part, share.whole));
    }

    Map<String, Share> shares() {
        return shares;
    }
}
