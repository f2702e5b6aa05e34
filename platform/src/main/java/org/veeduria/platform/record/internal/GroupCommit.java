package org.veeduria.platform.record.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries of many callers made durable by one commit: while one commit is under way, the next group gathers. */
final class GroupCommit implements AutoCloseable {
    private static final int MOST = 2_000;
    private static final int QUEUE = 20_000;

    private final PendingStore pending;
    private final TransactionTemplate transaction;
    private final Consumer<List<Submission>> committed;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(QUEUE);
    private final Thread worker;
    private volatile boolean closed;

    GroupCommit(PendingStore pending, TransactionTemplate transaction, Consumer<List<Submission>> committed) {
        this.pending = pending;
        this.transaction = transaction;
        this.committed = committed;
        this.worker = Thread.ofVirtual().name("record-group-commit").start(this::work);
    }

    /**
     * Returns when the entry is on the disk.
     *
     * @throws RuntimeException when it is not; it may then have to be sent again
     */
    void commit(Submission submission) {
        Waiting waiting = new Waiting(submission, new CompletableFuture<>());
        try {
            queue.put(waiting);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the entry was recorded", interrupted);
        }
        if (closed) {
            refuseAll();
        }
        try {
            waiting.durable.join();
        } catch (CompletionException failure) {
            throw new IllegalStateException("the entry was not recorded", failure.getCause());
        }
    }

    private void work() {
        try {
            while (true) {
                List<Waiting> group = new ArrayList<>();
                group.add(queue.take());
                queue.drainTo(group, MOST - 1);
                commit(group);
            }
        } catch (InterruptedException end) {
            closed = true;
            refuseAll();
        }
    }

    /** Nobody waits for a worker that is gone: who comes in between is refused by the worker or by themselves. */
    private void refuseAll() {
        for (Waiting waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
            waiting.durable.completeExceptionally(new IllegalStateException("the record is closed"));
        }
    }

    private void commit(List<Waiting> group) {
        try {
            List<Submission> entries = group.stream().map(Waiting::submission).toList();
            transaction.executeWithoutResult(status -> pending.addAll(entries));
            group.forEach(waiting -> waiting.durable.complete(true));
            committed.accept(entries);
        } catch (RuntimeException | Error failure) {
            group.forEach(waiting -> waiting.durable.completeExceptionally(failure));
        }
    }

    @Override
    public void close() {
        worker.interrupt();
    }

    private record Waiting(Submission submission, CompletableFuture<Boolean> durable) {}
}
