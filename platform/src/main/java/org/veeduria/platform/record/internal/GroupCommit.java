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
        } catch (InterruptedException closed) {
            queue.forEach(waiting -> waiting.durable.completeExceptionally(closed));
        }
    }

    private void commit(List<Waiting> group) {
        try {
            List<Submission> entries = group.stream().map(Waiting::submission).toList();
            transaction.executeWithoutResult(status -> pending.addAll(entries));
            group.forEach(waiting -> waiting.durable.complete(true));
            committed.accept(entries);
        } catch (RuntimeException failure) {
            group.forEach(waiting -> waiting.durable.completeExceptionally(failure));
        }
    }

    @Override
    public void close() {
        worker.interrupt();
    }

    private record Waiting(Submission submission, CompletableFuture<Boolean> durable) {}
}
