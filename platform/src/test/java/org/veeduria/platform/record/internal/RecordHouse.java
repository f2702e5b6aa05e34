package org.veeduria.platform.record.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veeduria.platform.database.LocalPostgres;
import org.veeduria.platform.record.EntryType;
import org.veeduria.platform.record.PublicRecord;
import org.veeduria.tlog.LogProof;

/** A record of its own on a real PostgreSQL in a folder, without the site around it. */
final class RecordHouse implements AutoCloseable {
    final LocalPostgres postgres;
    final HikariDataSource source = new HikariDataSource();
    private final Path folder;
    RecordParts parts;
    PublicRecord record;

    RecordHouse(Path folder) {
        this.folder = folder;
        postgres = LocalPostgres.start(folder);
        source.setJdbcUrl(postgres.url());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/record")
                .defaultSchema("flyway")
                .createSchemas(true)
                .load()
                .migrate();
    }

    /** Opens the record; it is not yet signing. */
    RecordHouse open(String... witnesses) {
        RecordSettings settings =
                new RecordSettings(folder.resolve("log"), "", "", List.of(witnesses), Duration.ofSeconds(1));
        parts = RecordParts.assemble(settings, source, new TransactionTemplate(new JdbcTransactionManager(source)));
        record = new PublicRecord(parts);
        return this;
    }

    /** Opens the record and signs. */
    RecordHouse running(String... witnesses) {
        open(witnesses);
        parts.loop().start();
        return this;
    }

    UUID append(String json) {
        return record.append(EntryType.PUBLIC_ACT, PublicRecord.json(json));
    }

    LogProof receipt(UUID id) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(20);
        Optional<LogProof> receipt = record.receipt(id);
        while (receipt.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(5);
            receipt = record.receipt(id);
        }
        return receipt.orElseThrow(() -> new AssertionError("no receipt of " + id + ": " + record.state()));
    }

    /** As a database administrator. */
    void sql(String statement) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    /** Whether the server is there and says so of one of its settings. */
    boolean answers(String setting, String value) {
        try (Connection connection = DriverManager.getConnection(source.getJdbcUrl());
                Statement show = connection.createStatement();
                ResultSet answer = show.executeQuery("show " + setting)) {
            return answer.next() && answer.getString(1).equals(value);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Stops signing, the database stays. */
    void stop() {
        if (parts != null) {
            parts.loop().stop();
            parts.close();
        }
    }

    @Override
    public void close() {
        stop();
        source.close();
        postgres.close();
    }
}
