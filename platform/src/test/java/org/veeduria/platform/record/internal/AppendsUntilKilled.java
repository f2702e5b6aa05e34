package org.veeduria.platform.record.internal;

import java.io.File;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veeduria.tlog.SignedNote;

/** The process that {@link CrashTest} kills: it appends as fast as it can and says on its standard output what it acknowledged. */
final class AppendsUntilKilled {
    private static final int WRITERS = 16;
    private static final PrintStream LEDGER = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final AtomicLong NUMBERS = new AtomicLong();

    private AppendsUntilKilled() {}

    public static void main(String[] args) throws Exception {
        RecordHouse house = new RecordHouse(Path.of(args[0]));
        Mode mode = Mode.valueOf(args[1]);
        NUMBERS.set(Long.parseLong(args[2]));
        if (mode == Mode.COMMIT_NOT_WAITED_FOR) {
            house.sql("alter role postgres set synchronous_commit = off");
            house.sql("alter system set wal_writer_delay = '10s'");
            house.sql("select pg_reload_conf()");
            house.source.getHikariPoolMXBean().softEvictConnections();
        }
        long server = mode == Mode.DISK_NOT_WAITED_FOR ? startWithoutFsync(house, args[0]) : house.postgres.process();
        house.running();
        LEDGER.println("postgres " + server);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(house.source));
        for (int writer = 0; writer < WRITERS; writer++) {
            boolean inTransaction = writer % 4 == 0;
            Thread.ofVirtual().start(() -> write(house, mode, inTransaction ? transaction : null));
        }
        tellHeads(house);
    }

    private static void write(RecordHouse house, Mode mode, TransactionTemplate transaction) {
        while (true) {
            long number = NUMBERS.incrementAndGet();
            String json = "{\"number\":" + number + "}";
            if (mode == Mode.ACKNOWLEDGED_TOO_EARLY) {
                LEDGER.println("ack " + number + " early");
            }
            UUID id;
            try {
                id = transaction == null ? house.append(json) : transaction.execute(status -> house.append(json));
            } catch (RuntimeException refused) {
                LEDGER.println("refused " + number);
                return;
            }
            if (mode != Mode.ACKNOWLEDGED_TOO_EARLY) {
                LEDGER.println("ack " + number + " " + id);
            }
        }
    }

    /** Starts the server anew with the same words but one; only root does so, in a user namespace as {@code PostgresPrograms} does. */
    private static long startWithoutFsync(RecordHouse house, String folder) throws Exception {
        ProcessHandle server = ProcessHandle.of(house.postgres.process()).orElseThrow();
        List<String> line =
                new ArrayList<>(List.of("unshare", "-U", server.info().command().orElseThrow()));
        for (String word : server.info().arguments().orElseThrow()) {
            line.add(word.replace("fsync=on", "fsync=off"));
        }
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
        server.onExit().join();
        Process started = new ProcessBuilder(line)
                .directory(new File(folder))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        for (int tries = 0; !house.answers("fsync", "off") && tries < 100; tries++) {
            Thread.sleep(100);
        }
        return started.pid();
    }

    private static void tellHeads(RecordHouse house) throws InterruptedException {
        String told = "";
        while (true) {
            String head = house.record.head().map(SignedNote::toString).orElse("");
            if (!head.equals(told)) {
                LEDGER.println("head " + Base64.getEncoder().encodeToString(head.getBytes(StandardCharsets.UTF_8)));
                told = head;
            }
            Thread.sleep(20);
        }
    }

    /** How the process behaves; all but the first are wrong on purpose. */
    enum Mode {
        ACKNOWLEDGED_WHEN_DURABLE,
        ACKNOWLEDGED_TOO_EARLY,
        COMMIT_NOT_WAITED_FOR,
        DISK_NOT_WAITED_FOR
    }
}
