package org.veeduria.platform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        Path file = LoadProcess.releases(folder, "kill", RELEASES, "obra");
        boolean[] withDatabase = {false, true};
        for (boolean database : withDatabase) {
            killWhileLoading(file, database);
            wholeOrNothing();
        }
        for (int times = 0; times < 2; times++) {
            assertThat(load(file).exit()).isZero();
            assertThat(wholeOrNothing()).isTrue();
        }
    }

    private LoadProcess load(Path file) throws IOException {
        return LoadProcess.of(file, folder.resolve("data"));
    }

    /** Kills once the child's transaction has begun to write, up to a second later. */
    private void killWhileLoading(Path file, boolean withDatabase) throws Exception {
        LoadProcess child = load(file);
        try (LocalPostgres postgres = LocalPostgres.start(folder.resolve("data"))) {
            child.await(LoadProcess.WRITES, postgres);
            Thread.sleep(random.nextInt(1_000));
            if (withDatabase) {
                LoadProcess.kill(postgres);
            }
            child.kill();
        }
    }

    /** Whether the file is there; fails where it is there in part. */
    private boolean wholeOrNothing() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.start(folder.resolve("data"));
                Connection connection = DriverManager.getConnection(postgres.url())) {
            boolean loaded = LoadProcess.count(connection, FILES) == 1;
            assertThat(LoadProcess.count(connection, PROCESSES))
                    .as("seed " + seed)
                    .isEqualTo(loaded ? RELEASES : 0);
            assertThat(LoadProcess.count(connection, ENTRIES))
                    .as("seed " + seed)
                    .isEqualTo(loaded ? 1 : 0);
            return loaded;
        }
    }
}
