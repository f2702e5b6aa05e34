package org.veeduria.platform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.veeduria.platform.Veeduria;
import org.veeduria.platform.database.LocalPostgres;

/** A load killed with SIGKILL, with its database or without: the file is there wholly, with its log entry, or not at all. */
class KilledLoadTest {
    private static final int RELEASES = 15_000;
    private static final String FILES = "select count(*) from catalogue.source_file";
    private static final String PROCESSES = "select count(*) from contracting.process where ocid like 'kill-%'";
    /** Entries about files; computing the flags afterwards adds one of its own. */
    private static final String ENTRIES = """
            select (select count(*) from record.entry where get_byte(leaf, 0) = 1)
                 + (select count(*) from record.pending where type = 1)
            """;

    @TempDir
    private Path folder = Path.of(".");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void aKilledLoadLeavesAllOrNothingAndTheSameCommandCompletesIt() throws Exception {
        System.out.println("seed " + seed);
        Path file = releases();
        boolean[] withDatabase = {false, true};
        for (boolean database : withDatabase) {
            killWhileLoading(file, database);
            wholeOrNothing();
        }
        assertThat(load(file).waitFor()).isZero();
        assertThat(wholeOrNothing()).isTrue();
        assertThat(load(file).waitFor()).isZero();
        assertThat(wholeOrNothing()).isTrue();
    }

    private Path releases() throws IOException {
        Path file = folder.resolve("entregas.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < RELEASES; i++) {
                out.write("{\"ocid\":\"kill-%d\",\"date\":\"2020-01-01\",\"tag\":[\"compiled\"]}\n".formatted(i));
            }
        }
        return file;
    }

    private Process load(Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Veeduria.class.getName(),
                        "load",
                        file.toString(),
                        "--data",
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("salida.txt").toFile())
                .start();
    }

    /** Kills once the child's transaction has begun to write, up to a second later. */
    private void killWhileLoading(Path file, boolean withDatabase) throws Exception {
        Process child = load(file);
        try (LocalPostgres postgres = LocalPostgres.start(folder.resolve("data"))) {
            waitUntilItWrites(child, postgres);
            Thread.sleep(random.nextInt(1_000));
            if (withDatabase) {
                ProcessHandle.of(postgres.process()).ifPresent(KilledLoadTest::killAll);
            }
            child.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        }
    }

    private static void killAll(ProcessHandle postmaster) {
        var backends = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
    }

    private static void waitUntilItWrites(Process child, LocalPostgres postgres) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        try (Connection connection = DriverManager.getConnection(postgres.url())) {
            while (child.isAlive() && Instant.now().isBefore(end)) {
                if (count(connection, """
                        select count(*) from pg_locks l join pg_class c on c.oid = l.relation
                        where c.relname = 'load_problem' or (c.relname = 'source_file' and l.mode = 'RowExclusiveLock')
                        """) > 0) {
                    return;
                }
                Thread.sleep(10);
            }
        }
    }

    /** Whether the file is there; fails where it is there in part. */
    private boolean wholeOrNothing() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.start(folder.resolve("data"));
                Connection connection = DriverManager.getConnection(postgres.url())) {
            boolean loaded = count(connection, FILES) == 1;
            assertThat(count(connection, PROCESSES)).as("seed " + seed).isEqualTo(loaded ? RELEASES : 0);
            assertThat(count(connection, ENTRIES)).as("seed " + seed).isEqualTo(loaded ? 1 : 0);
            return loaded;
        }
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
