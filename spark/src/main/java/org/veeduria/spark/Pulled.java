package org.veeduria.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes an iterator of a reader that pushes what it finds. The reader runs in a thread of its own and never far ahead; closing ends
 * it. What it throws comes out of {@link #hasNext()}.
 */
final class Pulled<T> implements Iterator<T>, AutoCloseable {
    /** Reads everything into the sink. */
    @FunctionalInterface
    interface Reader<T> {
        void readInto(Consumer<T> sink) throws Exception;
    }

    private static final int AHEAD = 256;

    /** One thing found, or the end, and what ended it. */
    private record Step<T>(@Nullable T found, @Nullable Exception failure) {}

    private final BlockingQueue<Step<T>> steps = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private @Nullable Step<T> next;

    Pulled(Reader<T> reader) {
        thread = Thread.ofVirtual().name("pulled").start(() -> run(reader));
    }

    private void run(Reader<T> reader) {
        try {
            reader.readInto(found -> put(new Step<>(found, null)));
            put(new Step<>(null, null));
        } catch (CancellationException closed) {
            // Nobody waits any more.
        } catch (Exception e) {
            put(new Step<>(null, e));
        }
    }

    private void put(Step<T> step) {
        try {
            steps.put(step);
        } catch (InterruptedException e) {
            throw new CancellationException("closed");
        }
    }

    @Override
    public boolean hasNext() {
        return step().found() != null;
    }

    @Override
    public T next() {
        T found = step().found();
        if (found == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return found;
    }

    private Step<T> step() {
        Step<T> step = next == null ? take() : next;
        next = step;
        if (step.failure() != null) {
            throw new IllegalStateException("the input cannot be read to its end", step.failure());
        }
        return step;
    }

    private Step<T> take() {
        try {
            return steps.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
