package org.veeduria.platform.budget.internal;

import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.veeduria.engine.cube.Statement;
import org.veeduria.platform.budget.CubeBusy;

/**
 * DuckDB that only reads, and only below the room's folder. Few questions are answered at a time, each within a time and all within a memory
 * that are settings, so that nobody can take the site down with a question.
 */
@Component
class CubeDuck {
    private final BudgetFolder folder;
    private final String memory;
    private final int seconds;
    private final Semaphore places;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("cube-clock").factory());
    private @Nullable DuckDBConnection duck;

    CubeDuck(
            BudgetFolder folder,
            @Value("${veeduria.budget.memory:1GB}") String memory,
            @Value("${veeduria.budget.seconds:15}") int seconds,
            @Value("${veeduria.budget.at-once:3}") int atOnce) {
        this.folder = folder;
        this.memory = memory;
        this.seconds = seconds;
        this.places = new Semaphore(atOnce, true);
    }

    /**
     * The rows of a statement over a relation.
     *
     * @param relation its name in the statement
     * @param select what the relation is
     */
    List<List<@Nullable Object>> rows(String relation, String select, Statement statement) {
        takePlace();
        try (Connection connection = open().duplicate()) {
            return rows(
                    connection, "with " + Duck.name(relation) + " as (" + select + ") " + statement.text(), statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "DuckDB refuses " + statement.text() + ": " + failure.getMessage(), failure);
        } finally {
            places.release();
        }
    }

    private List<List<@Nullable Object>> rows(Connection connection, String text, Statement statement)
            throws SQLException {
        AtomicBoolean given = new AtomicBoolean();
        try (PreparedStatement prepared = connection.prepareStatement(text)) {
            ScheduledFuture<?> alarm = clock.schedule(() -> giveUp(prepared, given), seconds, TimeUnit.SECONDS);
            try {
                for (int i = 0; i < statement.parameters().size(); i++) {
                    prepared.setObject(i + 1, statement.parameters().get(i));
                }
                return read(prepared, statement.columns().size());
            } finally {
                alarm.cancel(false);
            }
        } catch (SQLException failure) {
            if (given.get()) {
                throw new CubeBusy(CubeBusy.Why.TOO_LONG);
            }
            throw failure;
        }
    }

    private static void giveUp(PreparedStatement statement, AtomicBoolean given) {
        try {
            given.set(true);
            statement.cancel();
        } catch (SQLException closed) {
            given.set(false);
        }
    }

    private static List<List<@Nullable Object>> read(PreparedStatement statement, int columns) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                List<@Nullable Object> cells = new ArrayList<>(columns);
                for (int i = 1; i <= columns; i++) {
                    cells.add(row.getObject(i));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(seconds, TimeUnit.SECONDS)) {
                throw new CubeBusy(CubeBusy.Why.NO_PLACE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CubeBusy(CubeBusy.Why.NO_PLACE);
        }
    }

    /** A site opens it while it starts, so that its first visitor does not wait; a command only when it asks. */
    @EventListener(WebServerInitializedEvent.class)
    void openBeforehand() {
        clock.execute(() -> {
            try {
                open();
            } catch (SQLException failure) {
                throw new IllegalStateException("DuckDB does not open", failure);
            }
        });
    }

    private synchronized DuckDBConnection open() throws SQLException {
        if (duck == null) {
            DuckDBConnection fresh = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
            Duck.run(fresh, "set memory_limit = '" + memory + "'");
            Duck.run(fresh, "set parquet_metadata_cache = true");
            Duck.run(fresh, "set allowed_directories = " + Duck.list(List.of(folder.root() + "/")));
            Duck.run(fresh, "set enable_external_access = false");
            Duck.run(fresh, "set lock_configuration = true");
            duck = fresh;
        }
        return duck;
    }

    @PreDestroy
    synchronized void close() throws SQLException {
        clock.shutdownNow();
        if (duck != null) {
            duck.close();
        }
    }
}
