package org.veeduria.platform.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Answers that pages ask for again and again, kept until the data they come from change. Memory holds those asked for last.
 *
 * @param <K> the question; its equality tells whether it was asked before
 */
public final class Kept<K, V> {
    private static final int MOST = 1000;

    private final LongSupplier version;
    private final Function<K, V> compute;
    private long of = -1;

    private final Map<K, V> answers = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    });

    /** Keeps what {@code compute} answers as long as {@code version} is the same. */
    public Kept(LongSupplier version, Function<K, V> compute) {
        this.version = version;
        this.compute = compute;
    }

    public V get(K question) {
        long now = version.getAsLong();
        forget(now);
        V held = answers.get(question);
        if (held == null) {
            held = compute.apply(question);
            keep(now, question, held);
        }
        return held;
    }

    private synchronized void forget(long now) {
        if (now != of) {
            answers.clear();
            of = now;
        }
    }

    /** An answer computed while the data changed is given once and not kept. */
    private synchronized void keep(long then, K question, V answer) {
        if (then == of) {
            answers.put(question, answer);
        }
    }
}
