package org.veeduria.platform.identity.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Failed sign-ins, so that passwords cannot be tried in bulk: five on one account from one address, fifty on one account from
 * anywhere, within a quarter of an hour. Kept in memory only, and forgotten: no address is stored.
 */
public final class Attempts {
    static final int FROM_ONE_ADDRESS = 5;
    static final int FROM_ANYWHERE = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** Bound of the memory that an attacker could make us spend. */
    private static final int REMEMBERED = 10_000;

    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Count(Instant since, int failures) {
        boolean isOver(Instant now) {
            return !now.isBefore(since.plus(WINDOW));
        }
    }

    /** Whether one more try must wait. */
    public synchronized boolean mustWait(String name, String address, Instant now) {
        return failures(key(name, address), now) >= FROM_ONE_ADDRESS || failures(key(name, "*"), now) >= FROM_ANYWHERE;
    }

    /** Notes a failure. */
    public synchronized void failed(String name, String address, Instant now) {
        add(key(name, address), now);
        add(key(name, "*"), now);
    }

    /** A success ends the count of that address. */
    public synchronized void succeeded(String name, String address) {
        counts.remove(key(name, address));
    }

    private void add(String key, Instant now) {
        Count before = counts.get(key);
        counts.put(
                key,
                before == null || before.isOver(now)
                        ? new Count(now, 1)
                        : new Count(before.since, before.failures + 1));
    }

    private int failures(String key, Instant now) {
        Count count = counts.get(key);
        return count == null || count.isOver(now) ? 0 : count.failures;
    }

    private static String key(String name, String address) {
        return name.strip().toLowerCase(Locale.ROOT) + '\n' + address;
    }
}
