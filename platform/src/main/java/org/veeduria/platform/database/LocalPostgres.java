package org.veeduria.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A PostgreSQL server of our own whose data stays in a folder, with fsync on. Several processes may use one folder: the site,
 * and a {@code load} beside it. The first starts the server, the last stops it. A server left behind by a killed process is
 * stopped in order and started afresh.
 */
public final class LocalPostgres implements AutoCloseable {
    private final DataFolder data;
    private final Users users;
    private final Cluster cluster;
    private final Postmaster server;
    private final Optional<String> told;

    private LocalPostgres(DataFolder data, Users users, Cluster cluster, Postmaster server, Optional<String> told) {
        this.data = data;
        this.users = users;
        this.cluster = cluster;
        this.server = server;
        this.told = told;
    }

    /**
     * Opens the database of a folder: uses the server that runs there, or starts one on a free port of the loopback address.
     *
     * @throws DatabaseTrouble when it cannot be used, saying what to do
     */
    public static LocalPostgres start(Path folder) {
        DataFolder data = DataFolder.prepare(folder);
        Cluster cluster = new Cluster(data, PostgresPrograms.unpacked(data));
        try {
            return enter(data, cluster);
        } catch (OverlappingFileLockException twice) {
            throw new DatabaseTrouble("same-process", folder);
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not start in " + folder, failure);
        }
    }

    private static LocalPostgres enter(DataFolder data, Cluster cluster) throws IOException {
        Users users = Users.of(data);
        try {
            return users.throughTheDoor(() -> {
                cluster.create();
                Optional<String> told = users.nobody() ? cluster.stopOrphan() : Optional.empty();
                Optional<Postmaster> running = Postmaster.on(data.cluster());
                Postmaster server = running.isPresent() ? running.get() : cluster.start();
                users.enter();
                return new LocalPostgres(data, users, cluster, server, told);
            });
        } catch (IOException | RuntimeException failure) {
            users.close();
            throw failure;
        }
    }

    /** The JDBC address of the server, user and password included. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&password=%s"
                .formatted(server.port(), data.password());
    }

    /** The process of the server. */
    public long process() {
        return server.process();
    }

    /** What a person should know about how the server was found: that a crashed run had left one behind. */
    public Optional<String> told() {
        return told;
    }

    /** Stops using the server; the last user stops it. */
    @Override
    public void close() {
        try (users) {
            users.throughTheDoor(() -> {
                users.leave();
                return users.nobody() && cluster.stop();
            });
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not stop", failure);
        }
    }
}
