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
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.veeduria.platform.record.RecordState;
import org.veeduria.platform.record.internal.AppendsUntilKilled.Mode;
import org.veeduria.tlog.Checkpoint;
import org.veeduria.tlog.SignedNote;
import org.veeduria.tlog.TileTree;

/** A process that appends on a folder's record, and what it said before it died: kept here, outside of what may be lost. */
final class Ledger {
    private static final int BUSY = 200;

    private static long runs = 1;

    final Set<Long> numbers = new HashSet<>();
    private final List<SignedNote> heads = new ArrayList<>();
    private final CountDownLatch busy = new CountDownLatch(BUSY);
    private final CountDownLatch refused = new CountDownLatch(1);
    private final Process process;
    private final Thread reader;
    private volatile long postgres;

    private Ledger(Process process) {
        this.process = process;
        this.reader = Thread.ofPlatform().start(() -> read(process.inputReader(StandardCharsets.UTF_8)));
    }

    /** Starts the process, and returns when it is busy. */
    static Ledger of(Path folder, Mode mode) throws IOException, InterruptedException {
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
        Ledger ledger = new Ledger(process);
        assertThat(ledger.busy.await(60, TimeUnit.SECONDS))
                .as("the process acknowledges")
                .isTrue();
        return ledger;
    }

    /** Waits until an append was refused: the caller was told that it is not recorded. */
    void awaitRefusal() throws InterruptedException {
        assertThat(refused.await(60, TimeUnit.SECONDS))
                .as("an append is refused")
                .isTrue();
    }

    /** SIGKILL to both, whichever first. */
    void kill(boolean databaseFirst) throws InterruptedException {
        kill(databaseFirst ? postgres : process.pid());
        kill(databaseFirst ? process.pid() : postgres);
        process.waitFor();
        reader.join();
    }

    /** A process that this test started, and what that process started. */
    private static void kill(long number) {
        ProcessHandle.of(number).ifPresent(parent -> {
            List<ProcessHandle> children = parent.descendants().toList();
            parent.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            parent.onExit().join();
            children.forEach(child -> child.onExit().join());
        });
    }

    /** Acknowledged numbers that are neither in the log nor waiting for it. */
    Set<Long> lost(RecordHouse house) {
        Set<Long> lost = new HashSet<>(numbers);
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

    /** On a restart all is there, once, the log is whole and goes on. */
    void assertNothingLost(Path data, long seed) throws Exception {
        try (RecordHouse house = new RecordHouse(data).running()) {
            house.receipt(house.append("{\"number\":-1}"));
            assertThat(house.record.state()).isInstanceOf(RecordState.Signing.class);
            assertThat(house.record.audit()).as("seed %d", seed).isEmpty();
            assertThat(lost(house)).as("seed %d, of %d", seed, numbers.size()).isEmpty();
            assertGrew(house);
            assertThat(new JdbcTemplate(house.source)
                            .queryForObject("select count(*) - count(distinct leaf) from record.entry", Long.class))
                    .as("doubled")
                    .isZero();
        }
    }

    /** Every head that was ever published is one of the log's. */
    private void assertGrew(RecordHouse house) {
        TileTree tree = new TileTree(house.record.size(), house.parts.store()::tile);
        assertThat(heads).isNotEmpty();
        for (SignedNote note : heads) {
            Checkpoint head = Checkpoint.open(note, house.record.key());
            assertThat(tree.tree(head.size()).root()).isEqualTo(head.root());
        }
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
                }
                busy.countDown();
            }
            case "refused" -> refused.countDown();
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
