package org.veeduria.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veeduria.platform.database.PostgresPrograms.Outcome;

/** Real servers that do not wait for the disk, in each of the ways in which PostgreSQL can be told so. */
class DurabilityTest {
    @TempDir
    private static Path folder;

    private static DataFolder data;
    private static PostgresPrograms programs;

    @BeforeAll
    static void aClusterOfOurOwn() {
        LocalPostgres.start(folder).close();
        data = DataFolder.prepare(folder);
        programs = PostgresPrograms.unpacked(data);
    }

    @AfterAll
    static void stop() throws Exception {
        pgCtl("stop", "--mode=immediate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void aServerThatMayLoseWhatWasAcknowledgedIsRefusedWithWhatToDo(String setting) throws Exception {
        DatabaseAddress address = restarted("-c " + setting + "=off");
        assertRefused(address, setting);
        try (HikariDataSource source = source(restarted(""))) {
            Durability.require(source, address);
        }
    }

    @Test
    void aRoleThatDoesNotWaitIsRefusedThoughTheServerWould() throws Exception {
        DatabaseAddress address = restarted("");
        try (HikariDataSource source = source(address);
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres set synchronous_commit = off");
        }
        assertRefused(address, "synchronous_commit");
        // The embedded server is asked as well: its settings are ours, its roles may have been changed.
        pgCtl("stop", "--mode=fast");
        try (LocalPostgres embedded = LocalPostgres.start(folder)) {
            assertRefused(new DatabaseAddress(embedded.url()), "synchronous_commit");
        }
        try (HikariDataSource source = source(restarted(""));
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres reset synchronous_commit");
        }
    }

    private static void assertRefused(DatabaseAddress address, String setting) {
        try (HikariDataSource source = source(address)) {
            assertThatThrownBy(() -> Durability.require(source, address))
                    .isInstanceOf(DatabaseTrouble.class)
                    .hasMessageContaining("trabaja con " + setting + " apagado")
                    .hasMessageContaining("alter system set " + setting + " = on")
                    .hasMessageNotContaining(data.password());
        }
    }

    private static HikariDataSource source(DatabaseAddress address) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(address.jdbc());
        source.setMaximumPoolSize(1);
        return source;
    }

    /** As an operator's own server, with settings that are not ours. */
    private static DatabaseAddress restarted(String options) throws Exception {
        pgCtl(
                "restart",
                "--mode=fast",
                "--log=" + data.log(),
                "--options=-p 54329 -c listen_addresses=127.0.0.1 -c unix_socket_directories= " + options);
        Postmaster server = Postmaster.on(data.cluster()).orElseThrow();
        return DatabaseAddress.parse(
                "postgresql://postgres:%s@127.0.0.1:%d/postgres".formatted(data.password(), server.port()));
    }

    private static void pgCtl(String action, String... more) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(action, "--wait", "--pgdata=" + data.cluster()));
        line.addAll(List.of(more));
        Outcome outcome = programs.run("pg_ctl", line, folder.resolve("pg_ctl.out"));
        assertThat(outcome.succeeded()).as(outcome.printed()).isTrue();
    }
}
