package org.veeduria.platform.catalogue;

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
import java.util.concurrent.TimeUnit;
import org.veeduria.platform.Veeduria;
import org.veeduria.platform.database.LocalPostgres;

/** {@code veeduria load} in a process of its own, and the moments at which something may happen to it. */
final class LoadProcess {
    /** Its transaction has begun to write. */
    static final String WRITES = """
            select count(*) from pg_locks l join pg_class c on c.oid = l.relation
            where c.relname = 'load_problem' or (c.relname = 'source_file' and l.mode = 'RowExclusiveLock')
            """;

    /** It has stored, and not yet computed what follows from it. */
    static final String HAS_STORED = "select count(*) from shared.owed";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path output;

    private LoadProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static LoadProcess of(Path file, Path data) throws IOException {
        Path output = file.resolveSibling("salida.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Veeduria.class.getName(),
                        "load",
                        file.toString(),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new LoadProcess(process, output);
    }

    /** A file of so many releases whose ids begin with a name. */
    static Path releases(Path folder, String name, int count, String text) throws IOException {
        Path file = folder.resolve(name + ".jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                out.write(
                        "{\"ocid\":\"%s-%d\",\"date\":\"2020-01-01\",\"tag\":[\"compiled\"],\"tender\":{\"title\":\"%s\"}}\n"
                                .formatted(name, i, text));
            }
        }
        return file;
    }

    /** Returns when a question first counts something, or the process has ended. */
    void await(String question, LocalPostgres postgres) throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        try (Connection connection = DriverManager.getConnection(postgres.url())) {
            while (process.isAlive() && Instant.now().isBefore(end) && count(connection, question) == 0) {
                Thread.sleep(10);
            }
        }
    }

    static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** SIGKILL to the server and all its processes. */
    static void kill(LocalPostgres postgres) {
        ProcessHandle.of(postgres.process()).ifPresent(postmaster -> {
            var backends = postmaster.descendants().toList();
            postmaster.destroyForcibly();
            backends.forEach(ProcessHandle::destroyForcibly);
            postmaster.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        });
    }

    /** SIGKILL to the load. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }

    /** Its exit code; fails where it does not end. */
    int exit() throws InterruptedException, IOException {
        if (!process.waitFor(PATIENCE)) {
            process.destroyForcibly();
            throw new AssertionError("the load did not end:\n" + output());
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(output);
    }
}
