package org.veeduria.platform.alerts.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often somebody may ask for something that costs others: a message to an address, a call to a server. Kept in memory only, and
 * forgotten: no address is stored.
 */
final class Pace {
    /** Bound of the memory that somebody could make us spend. */
    private static final int REMEMBERED = 10_000;

    private final int most;
    private final Duration within;

    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Count(Instant since, int asked) {}

    /** So many times within that time. */
    Pace(int most, Duration within) {
        this.most = most;
        this.within = within;
    }

    /** Counts one more; false where it was one too many. */
    synchronized boolean allows(String who, Instant now) {
        Count count = counts.get(who);
        if (count == null || !now.isBefore(count.since.plus(within))) {
            count = new Count(now, 0);
        }
        counts.put(who, new Count(count.since, count.asked + 1));
        return count.asked < most;
    }
}
