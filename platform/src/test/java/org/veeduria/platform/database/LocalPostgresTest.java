package org.veeduria.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsThereAtTheNextStartAndNobodyElseMayLook() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.start(folder)) {
            answer(postgres.url(), "create table kept as select 7 as number");
            assertThat(answer(postgres.url(), "show fsync")).isEqualTo("on");
            assertThat(answer(postgres.url(), "show full_page_writes")).isEqualTo("on");
        }
        assertThat(Postmaster.on(folder.resolve("postgres"))).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgres.password"))))
                .isEqualTo("rw-------");
        try (LocalPostgres again = LocalPostgres.start(folder)) {
            assertThat(answer(again.url(), "select number from kept")).isEqualTo("7");
        }
    }

    @Test
    void theFolderMayHaveAnyName() throws Exception {
        Path odd = folder.resolve("datos de Ñandú's \"$HOME\" `id`%");
        try (LocalPostgres postgres = LocalPostgres.start(odd)) {
            assertThat(answer(postgres.url(), "select 1")).isEqualTo("1");
        }
        assertThat(odd.resolve("postgres.log")).isNotEmptyFile();
    }

    @Test
    void withoutThePasswordNobodyOfThisMachineGetsIn() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.start(folder)) {
            String address = postgres.url().substring(0, postgres.url().indexOf('?'));
            assertThatThrownBy(() -> answer(address + "?user=postgres&password=guess", "select 1"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> answer(address + "?user=postgres", "select 1"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aServerLeftByAKilledProcessIsFoundToldAndStartedAfresh() throws Exception {
        Process other = open(folder);
        long orphan = waitForServer(folder);
        other.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(orphan)).isPresent();

        try (LocalPostgres postgres = LocalPostgres.start(folder)) {
            assertThat(postgres.told())
                    .hasValueSatisfying(text -> assertThat(text).contains("proceso " + orphan));
            assertThat(postgres.process()).isNotEqualTo(orphan);
            assertThat(answer(postgres.url(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aSecondProcessUsesTheRunningServerAndTheLastOneStopsIt() throws Exception {
        Process other = open(folder);
        long server = waitForServer(folder);
        LocalPostgres postgres = LocalPostgres.start(folder);
        try (postgres) {
            assertThat(postgres.process()).isEqualTo(server);
            assertThat(postgres.told()).isEmpty();
            other.getOutputStream().close();
            assertThat(other.waitFor()).isZero();
            assertThat(answer(postgres.url(), "select 1")).isEqualTo("1");
        }
        assertThat(Postmaster.on(folder.resolve("postgres"))).isEmpty();
    }

    @Test
    void aPidFileOfAProcessThatIsGoneIsNoObstacle() throws Exception {
        LocalPostgres.start(folder).close();
        // Number and port of another program: this very test.
        Files.write(
                folder.resolve("postgres/postmaster.pid"),
                List.of(Long.toString(ProcessHandle.current().pid()), "elsewhere", "1", "5432", "", "127.0.0.1"));
        try (LocalPostgres postgres = LocalPostgres.start(folder)) {
            assertThat(answer(postgres.url(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aFolderOfAnotherVersionIsLeftAloneWithAClearMessage() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> LocalPostgres.start(folder))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("PostgreSQL 18")
                .hasMessageContaining("not touched");
    }

    @Test
    void aFolderThatIsAFileIsRefusedWithWhatToDo() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThatThrownBy(() -> LocalPostgres.start(file))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("--data");
    }

    @Test
    void onlyOneSiteRunsOnAFolder() {
        try (SiteLock first = SiteLock.take(folder)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> SiteLock.take(folder))
                    .isInstanceOf(DatabaseTrouble.class)
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
        SiteLock.take(folder).close();
    }

    private static String answer(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            ResultSet rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }

    private static Process open(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OpenUntilToldToStop.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolveSibling(folder.getFileName() + ".out").toFile())
                .start();
    }

    private static long waitForServer(Path folder) throws Exception {
        Path ready = folder.resolve("ready");
        for (int i = 0; i < 600 && !Files.exists(ready); i++) {
            Thread.sleep(100);
        }
        return Postmaster.on(folder.toRealPath().resolve("postgres"))
                .orElseThrow()
                .process();
    }

    /** Another process on the same folder: open until its standard input ends. */
    static final class OpenUntilToldToStop {
        public static void main(String[] args) throws IOException {
            Path folder = Path.of(args[0]);
            try (LocalPostgres postgres = LocalPostgres.start(folder)) {
                Files.writeString(folder.resolve("ready"), Long.toString(postgres.process()));
                while (System.in.read() >= 0) {
                    // waiting for the end of input
                }
            }
        }
    }
}
