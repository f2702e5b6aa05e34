package org.veeduria.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** A PostgreSQL server of our own whose data stays in a folder, with fsync on. */
public final class LocalPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts the server on a free port of the loopback address.
     *
     * @throws UncheckedIOException when it does not start
     * @throws IllegalStateException when it would not write through to the disk
     */
    public static LocalPostgres start(Path folder) {
        try {
            Files.createDirectories(folder);
            LocalPostgres started = new LocalPostgres(EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(true)
                    .setPGStartupWait(PATIENCE)
                    .setLocaleConfig("encoding", "UTF8")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .start());
            started.requireDurable();
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not start in " + folder, failure);
        }
    }

    /** The JDBC address of the server. */
    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not stop", failure);
        }
    }

    private void requireDurable() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                ResultSet setting = connection.createStatement().executeQuery("show fsync")) {
            setting.next();
            if (!"on".equals(setting.getString(1))) {
                throw new IllegalStateException("PostgreSQL runs with fsync off: an acknowledged record could be lost");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("PostgreSQL started but does not answer", failure);
        }
    }
}
