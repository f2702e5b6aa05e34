package org.veeduria.platform.record.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.veeduria.platform.record.RecordState;
import org.veeduria.platform.record.internal.AppendsUntilKilled.Mode;
import org.veeduria.tlog.Checkpoint;
import org.veeduria.tlog.SignedNote;
import org.veeduria.tlog.TileTree;

/**
 * Processes killed with SIGKILL at random moments under load. Two controls acknowledge before the entry is durable; the same
 * check must find their losses, or it proves nothing.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashTest {
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private static long runs = 1;

    /** One database for all, because making one takes longest; the control that breaks it comes last. */
    @TempDir
    private static Path folder;

    @Test
    @Order(1)
    void nothingAcknowledgedIsLostAndTheLogOnlyGrows() throws Exception {
        System.out.println("CrashTest seed " + seed);
        List<Ledger> ledgers = new ArrayList<>();
        for (boolean databaseFirst : new boolean[] {random.nextBoolean(), true}) {
            ledgers.add(runAndKill(Mode.ACKNOWLEDGED_WHEN_DURABLE, databaseFirst));
            try (RecordHouse house = new RecordHouse(folder).running()) {
                house.receipt(house.append("{\"number\":-1}"));
                assertThat(house.record.state()).isInstanceOf(RecordState.Signing.class);
                assertThat(house.record.audit()).as("seed %d", seed).isEmpty();
                for (Ledger ledger : ledgers) {
                    assertThat(lost(house, ledger))
                            .as("seed %d, of %d", seed, ledger.ids.size())
                            .isEmpty();
                    assertGrewFrom(house, ledger);
                }
                assertThat(new JdbcTemplate(house.source)
                                .queryForObject("select count(*) - count(distinct leaf) from record.entry", Long.class))
                        .as("doubled")
                        .isZero();
            }
        }
    }

    @Test
    @Order(2)
    void theCheckSeesTheLossOfWhoAcknowledgesBeforeTheCommit() throws Exception {
        System.out.println("CrashTest seed " + seed);
        Ledger ledger = runAndKill(Mode.ACKNOWLEDGED_TOO_EARLY, random.nextBoolean());
        try (RecordHouse house = new RecordHouse(folder).running()) {
            house.receipt(house.append("{\"number\":-1}"));
            assertThat(lost(house, ledger))
                    .as("seed %d, of %d", seed, ledger.numbers.size())
                    .isNotEmpty();
        }
    }

    @Test
    @Order(3)
    void theCheckSeesTheLossOfADatabaseThatDoesNotWaitForTheDisk() throws Exception {
        System.out.println("CrashTest seed " + seed);
        Ledger ledger = runAndKill(Mode.COMMIT_NOT_WAITED_FOR, true);
        try (RecordHouse house = new RecordHouse(folder).open()) {
            assertThat(lost(house, ledger))
                    .as("seed %d, of %d", seed, ledger.numbers.size())
                    .isNotEmpty();
        }
    }

    private Ledger runAndKill(Mode mode, boolean databaseFirst) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "--enable-native-access=ALL-UNNAMED",
                        AppendsUntilKilled.class.getName(),
                        folder.toString(),
                        mode.name(),
                        Long.toString(runs++ * 1_000_000_000L))
                .redirectError(
                        folder.resolveSibling(folder.getFileName() + ".err").toFile())
                .start();
        Ledger ledger = new Ledger(process.inputReader(StandardCharsets.UTF_8));
        assertThat(ledger.busy.await(60, TimeUnit.SECONDS))
                .as("child acknowledges")
                .isTrue();
        Thread.sleep(300 + random.nextInt(1_200));
        if (databaseFirst) {
            kill(ledger.postgres);
            Thread.sleep(random.nextInt(50));
            kill(process.pid());
        } else {
            kill(process.pid());
            kill(ledger.postgres);
        }
        process.waitFor();
        ledger.reader.join();
        return ledger;
    }

    /** SIGKILL to a process that this test started, and to what that process started. */
    private static void kill(long process) {
        ProcessHandle.of(process).ifPresent(parent -> {
            List<ProcessHandle> children = parent.descendants().toList();
            parent.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            parent.onExit().join();
            children.forEach(child -> child.onExit().join());
        });
    }

    /** Acknowledged numbers that are neither in the log nor waiting for it. */
    private static Set<Long> lost(RecordHouse house, Ledger ledger) {
        Set<Long> lost = new HashSet<>(ledger.numbers);
        new JdbcTemplate(house.source)
                .queryForList(
                        "select substring(convert_from(leaf, 'UTF8') from '\"number\":(-?[0-9]+)')::bigint from record.entry"
                                + " union all"
                                + " select substring(convert_from(payload, 'UTF8') from '\"number\":(-?[0-9]+)')::bigint"
                                + " from record.pending",
                        Long.class)
                .forEach(lost::remove);
        return lost;
    }

    private static void assertGrewFrom(RecordHouse house, Ledger ledger) {
        long size = house.record.size();
        TileTree tree = new TileTree(size, house.parts.store()::tile);
        assertThat(ledger.heads).isNotEmpty();
        for (SignedNote note : ledger.heads) {
            Checkpoint head = Checkpoint.open(note, house.record.key());
            assertThat(tree.tree(head.size()).root()).isEqualTo(head.root());
        }
    }

    /** What the child said before it died. */
    private static final class Ledger {
        final Set<Long> numbers = new HashSet<>();
        final Set<String> ids = new HashSet<>();
        final List<SignedNote> heads = new ArrayList<>();
        final CountDownLatch busy = new CountDownLatch(200);
        final Thread reader;
        volatile long postgres;

        Ledger(BufferedReader lines) {
            reader = Thread.ofPlatform().start(() -> read(lines));
        }

        private void read(BufferedReader lines) {
            try (lines) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    take(line.split(" "));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private void take(String[] words) {
            switch (words[0]) {
                case "postgres" -> postgres = Long.parseLong(words[1]);
                case "ack" -> {
                    if (words.length == 3) {
                        numbers.add(Long.parseLong(words[1]));
                        ids.add(words[2]);
                    }
                    busy.countDown();
                }
                case "head" -> {
                    byte[] note = Base64.getDecoder().decode(words[1]);
                    if (note.length > 0) {
                        heads.add(SignedNote.parse(note));
                    }
                }
                default -> {}
            }
        }
    }
}
