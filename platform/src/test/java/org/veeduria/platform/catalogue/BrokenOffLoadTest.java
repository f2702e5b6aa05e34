package org.veeduria.platform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veeduria.platform.SmallDisk;
import org.veeduria.platform.Veeduria;
import org.veeduria.platform.database.LocalPostgres;
import org.veeduria.platform.record.PublicRecord;

/** The database dies under a load, or its disk fills up: the load ends in words, and the same command completes it. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class BrokenOffLoadTest {
    private static final int RELEASES = 15_000;

    @TempDir
    private Path folder = Path.of(".");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void aDatabaseThatDiesUnderALoad() throws Exception {
        System.out.println("BrokenOffLoadTest seed " + seed);
        Path data = folder.resolve("data");
        Path file = LoadProcess.releases(folder, "dies", RELEASES, "obra");
        LoadProcess load = LoadProcess.of(file, data);
        try (LocalPostgres postgres = LocalPostgres.start(data)) {
            load.await(LoadProcess.WRITES, postgres);
            Thread.sleep(random.nextInt(500));
            LoadProcess.kill(postgres);
            assertEndsInWords(load, "dejó de responder", "stopped answering");
        }
        assertTheSameCommandCompletesIt(file, data);
    }

    /** The file is stored, its flags and words are not computed: the next load owes them, though the file is known. */
    @Test
    void aDatabaseThatDiesWhenTheFileIsStored() throws Exception {
        Path data = folder.resolve("data");
        Path file = LoadProcess.releases(folder, "stored", RELEASES, "obra");
        LoadProcess load = LoadProcess.of(file, data);
        try (LocalPostgres postgres = LocalPostgres.start(data)) {
            load.await(LoadProcess.WRITES, postgres);
            load.await(LoadProcess.HAS_STORED, postgres);
            LoadProcess.kill(postgres);
            assertEndsInWords(load, "dejó de responder", "stopped answering");
        }
        assertTheSameCommandCompletesIt(file, data);
    }

    @Test
    @EnabledIf(
            value = "org.veeduria.platform.SmallDisk#isPossible",
            disabledReason = "a disk of its own needs root, a loop device, mkfs.ext4 and perl")
    void aDiskThatFillsUpUnderALoad() throws Exception {
        try (SmallDisk disk = SmallDisk.of(folder, 900)) {
            Path data = disk.path().resolve("data");
            Path file = LoadProcess.releases(folder, "full", RELEASES, "obra ".repeat(400));
            LoadProcess load = LoadProcess.of(file, data);
            try (LocalPostgres postgres = LocalPostgres.start(data)) {
                load.await(LoadProcess.WRITES, postgres);
                disk.fill();
                assertEndsInWords(load, "No queda espacio en el disco", "The disk is full");
            }
            LoadProcess refused = LoadProcess.of(file, data);
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.output()).contains("MB libres", "MB are free");
            disk.free();
            assertTheSameCommandCompletesIt(file, data);
        }
    }

    private static void assertEndsInWords(LoadProcess load, String... words) throws Exception {
        assertThat(load.exit()).as(load.output()).isEqualTo(2);
        assertThat(load.output())
                .contains(words)
                .contains(
                        "nada quedó a medias",
                        "nothing is half-loaded",
                        "repita la misma orden",
                        "repeat the same command")
                .doesNotContain("\tat ", "Exception", "HikariPool-1 - Failed");
    }

    private static void assertTheSameCommandCompletesIt(Path file, Path data) throws Exception {
        LoadProcess again = LoadProcess.of(file, data);
        assertThat(again.exit()).as(again.output()).isZero();
        SpringApplication rooms = new SpringApplication(Veeduria.class);
        rooms.setWebApplicationType(WebApplicationType.NONE);
        try (ConfigurableApplicationContext open = rooms.run("--veeduria.data=" + data)) {
            JdbcClient sql = open.getBean(JdbcClient.class);
            assertThat(count(sql, "select count(*) from contracting.process")).isEqualTo(RELEASES);
            assertThat(count(sql, "select count(*) from catalogue.source_file")).isOne();
            assertThat(count(sql, "select count(*) from shared.owed")).isZero();
            assertThat(count(sql, "select processes from contracting.flag_run order by id desc limit 1"))
                    .isEqualTo(RELEASES);
            assertThat(count(sql, "select count(*) from contracting.word where word = 'obra'"))
                    .isOne();
            assertThat(open.getBean(PublicRecord.class).audit()).isEmpty();
        }
    }

    private static long count(JdbcClient sql, String question) {
        return sql.sql(question).query(Long.class).single();
    }
}
