package org.veeduria.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;
import org.veeduria.platform.database.PostgresPrograms.Outcome;

/** The files of one PostgreSQL server: made, started and stopped with PostgreSQL's own programs. */
record Cluster(DataFolder data, PostgresPrograms programs) {
    private static final int PATIENCE_SECONDS = 60;
    private static final int TRIES = 3;

    /** Durable whatever the defaults of the day; reachable from this machine only, over TCP with a password. */
    private static final String SETTINGS =
            "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on -c synchronous_commit=on"
                    + " -c full_page_writes=on -c max_connections=60 -c shared_buffers=256MB -c max_wal_size=2GB -c wal_recycle=off"
                    + " -c password_encryption=scram-sha-256";

    /** Makes the cluster where there is none: built beside and moved into place whole, so a killed start leaves no half. */
    void create() throws IOException {
        if (Files.exists(data.cluster())) {
            requireOurVersion();
            return;
        }
        Path fresh = data.path().resolve("postgres.new");
        FileSystemUtils.deleteRecursively(fresh);
        Path password = data.newPassword();
        List<String> arguments = List.of(
                "--pgdata=" + fresh,
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--data-checksums");
        require(run("initdb", arguments));
        data.keepPassword(password);
        Files.move(fresh, data.cluster());
        data.sync();
    }

    private void requireOurVersion() throws IOException {
        String version = Files.readString(data.cluster().resolve("PG_VERSION")).strip();
        if (!version.equals(PostgresPrograms.MAJOR)) {
            throw new DatabaseTrouble("version", data.cluster(), version, PostgresPrograms.MAJOR);
        }
    }

    /**
     * Starts the server on a free port; another program may take that port in between, so it tries again. {@code pg_ctl} puts both names
     * into a shell's line, where the folder's own name, with a dollar or a quote in it, would be read as more than a name.
     */
    Postmaster start() throws IOException {
        Outcome outcome = new Outcome(1, "");
        for (int tries = 0; tries < TRIES && !outcome.succeeded(); tries++) {
            outcome = run(
                    "pg_ctl",
                    List.of(
                            "start",
                            "--wait",
                            "--timeout=" + PATIENCE_SECONDS,
                            "--pgdata=" + data.inside(data.cluster()),
                            "--log=" + data.inside(data.log()),
                            "--options=-p " + freePort() + " " + SETTINGS));
        }
        require(outcome);
        return Postmaster.on(data.cluster()).orElseThrow(() -> new DatabaseTrouble("failed", data.path(), ""));
    }

    /**
     * Stops the server in order: what is under way is rolled back, what was acknowledged is on the disk. A server that cannot end in
     * order (its disk is full, it is dying) ends at once; its next start recovers what it acknowledged.
     */
    boolean stop() throws IOException {
        boolean runs = isRunning();
        Outcome last = new Outcome(0, "");
        for (String mode : List.of("fast", "immediate")) {
            last = isRunning() ? stop(mode) : new Outcome(0, "");
        }
        if (isRunning()) {
            require(last);
        }
        return runs;
    }

    private boolean isRunning() throws IOException {
        return Postmaster.on(data.cluster()).isPresent();
    }

    private Outcome stop(String mode) throws IOException {
        return run(
                "pg_ctl",
                List.of(
                        "stop",
                        "--wait",
                        "--mode=" + mode,
                        "--timeout=" + PATIENCE_SECONDS,
                        "--pgdata=" + data.cluster()));
    }

    /** A server whose users are all gone; and the file of one that is gone itself. */
    Optional<String> stopOrphan() throws IOException {
        Optional<Postmaster> orphan = Postmaster.on(data.cluster());
        if (orphan.isEmpty()) {
            Files.deleteIfExists(data.cluster().resolve("postmaster.pid"));
            return Optional.empty();
        }
        stop();
        long process = orphan.get().process();
        return Optional.of(DatabaseTrouble.text("orphan", data.path(), process));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Outcome run(String program, List<String> arguments) throws IOException {
        try {
            return programs.run(program, arguments, data.path().resolve(program + ".out"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", interrupted);
        }
    }

    private void require(Outcome outcome) throws IOException {
        if (outcome.succeeded()) {
            return;
        }
        String reason = outcome.printed() + lastWords();
        if (reason.contains("unshare")) {
            throw new DatabaseTrouble("root");
        }
        throw new DatabaseTrouble("failed", data.path(), reason);
    }

    private String lastWords() throws IOException {
        if (!Files.exists(data.log())) {
            return "";
        }
        List<String> lines = Files.readAllLines(data.log());
        return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }
}
