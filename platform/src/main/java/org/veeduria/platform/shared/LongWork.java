package org.veeduria.platform.shared;

/**
 * How far a long piece of work has come. Whoever works says so with {@link #at}, however deep below the one who watches; where
 * nobody watches, nothing happens.
 */
public final class LongWork {
    private static final ScopedValue<Watcher> WATCHER = ScopedValue.newInstance();

    private LongWork() {}

    /** Told of each step, in the thread that works. */
    @FunctionalInterface
    public interface Watcher {
        /**
         * How far it is.
         *
         * @param phase what is being done: {@code download}, {@code hash}, {@code load}, {@code store} or {@code flags}
         * @param total 0 where it is not known
         */
        void at(String phase, long done, long total);
    }

    /** Does the work; its steps in this thread are told to the watcher. */
    public static <R, X extends Throwable> R watched(Watcher watcher, ScopedValue.CallableOp<R, X> work) throws X {
        return ScopedValue.where(WATCHER, watcher).call(work);
    }

    /** Tells the watcher, if there is one. */
    public static void at(String phase, long done, long total) {
        if (WATCHER.isBound()) {
            WATCHER.get().at(phase, done, total);
        }
    }
}
