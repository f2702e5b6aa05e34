package org.veeduria.platform.record.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many entries a second become durable, each acknowledged to its own caller, and how long their receipts take meanwhile.
 * Not part of the tests; docs/performance.md says how to run it.
 */
class RecordBenchmark {
    private static final int SAMPLE = 200;

    private static final int WARM_UP = 20_000;
    private static final int ENTRIES = 100_000;
    private static final int CALLERS = 256;

    private final ConcurrentLinkedQueue<Long> receipts = new ConcurrentLinkedQueue<>();
    private RecordHouse house;

    @TempDir
    private Path folder;

    @Test
    void entriesASecond() throws Exception {
        try (RecordHouse opened = new RecordHouse(folder).running()) {
            house = opened;
            append(WARM_UP, false);
            append(ENTRIES, true);
        }
    }

    private void append(int count, boolean told) throws Exception {
        long start = System.nanoTime();
        long before = house.record.size();
        AtomicInteger next = new AtomicInteger();
        ExecutorService watchers = Executors.newVirtualThreadPerTaskExecutor();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                threads.submit(() -> {
                    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                        UUID id = house.append("{\"act\":\"benchmark\",\"amount\":\"1250.50\",\"number\":" + i + "}");
                        if (told && i % SAMPLE == 0) {
                            watchers.submit(() -> receipts.add(waitForReceipt(id)));
                        }
                    }
                });
            }
        }
        long acknowledged = System.nanoTime() - start;
        while (house.record.size() < before + count) {
            Thread.sleep(5);
        }
        long signed = System.nanoTime() - start;
        watchers.close();
        if (told) {
            tell(count, acknowledged, signed);
        }
    }

    private long waitForReceipt(UUID id) throws InterruptedException {
        long start = System.nanoTime();
        while (house.record.receipt(id).isEmpty()) {
            Thread.sleep(20);
        }
        return System.nanoTime() - start;
    }

    private void tell(int count, long acknowledged, long signed) {
        List<Long> sorted = new ArrayList<>(receipts);
        sorted.sort(null);
        System.out.printf("%,d entries acknowledged durable: %,.0f a second%n", count, count / (acknowledged / 1e9));
        System.out.printf("%,d entries in the signed log:    %,.0f a second%n", count, count / (signed / 1e9));
        System.out.printf(
                "receipt after acknowledgement: median %d ms, 99 %% %d ms, slowest %d ms (%d measured)%n",
                millis(sorted.get(sorted.size() / 2)),
                millis(sorted.get(sorted.size() * 99 / 100)),
                millis(sorted.getLast()),
                sorted.size());
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }
}
