package org.veeduria.platform.record.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.veeduria.platform.SmallDisk;
import org.veeduria.platform.database.DatabaseTrouble;
import org.veeduria.platform.record.internal.AppendsUntilKilled.Mode;

/** The disk itself fails while entries are appended: its power is cut, it refuses to write, it is full. */
@EnabledIf(
        value = "org.veeduria.platform.SmallDisk#isPossible",
        disabledReason = "a disk of its own needs root, a loop device, mkfs.ext4 and perl")
class FailingDiskTest {
    private static final int MEGABYTES = 700;

    @TempDir
    private Path folder;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    /** After the cut every write and every fsync fails; what the process still acknowledges then would be lost. */
    @Test
    void aPowerCutLosesNothingThatWasAcknowledgedAndTheLogOnlyGrows() throws Exception {
        System.out.println("FailingDiskTest seed " + seed);
        try (SmallDisk disk = SmallDisk.of(folder, MEGABYTES)) {
            for (int round = 0; round < 2; round++) {
                Ledger ledger = cutWhileAppending(disk, Mode.ACKNOWLEDGED_WHEN_DURABLE);
                ledger.assertNothingLost(data(disk), seed);
            }
        }
    }

    /** The control: the same cut, and a database that does not wait for the disk. */
    @Test
    void theCheckSeesWhatADatabaseWithoutFsyncLoses() throws Exception {
        System.out.println("FailingDiskTest seed " + seed);
        try (SmallDisk disk = SmallDisk.of(folder, MEGABYTES)) {
            Ledger ledger = cutWhileAppending(disk, Mode.DISK_NOT_WAITED_FOR);
            assertThat(lost(ledger, data(disk)))
                    .as("seed %d, of %d", seed, ledger.numbers.size())
                    .isNotEmpty();
        }
    }

    @Test
    void aFullDiskRefusesWhatItCannotKeepAndLosesNothing() throws Exception {
        try (SmallDisk disk = SmallDisk.of(folder, MEGABYTES)) {
            Ledger ledger = Ledger.of(data(disk), Mode.ACKNOWLEDGED_WHEN_DURABLE);
            disk.fill();
            ledger.awaitRefusal();
            ledger.kill(random.nextBoolean());

            assertThatThrownBy(() -> new RecordHouse(data(disk)))
                    .isInstanceOf(DatabaseTrouble.class)
                    .hasMessageContaining("MB libres")
                    .hasMessageContaining("MB are free");
            disk.free();
            ledger.assertNothingLost(data(disk), seed);
        }
    }

    private static Path data(SmallDisk disk) {
        return disk.path().resolve("data");
    }

    private Ledger cutWhileAppending(SmallDisk disk, Mode mode) throws Exception {
        Ledger ledger = Ledger.of(data(disk), mode);
        Thread.sleep(random.nextInt(1_000));
        disk.cutPower();
        // It lives on for a moment and meets the errors of the disk.
        Thread.sleep(1_000);
        ledger.kill(random.nextBoolean());
        disk.restorePower();
        return ledger;
    }

    /** All of it, where the database does not even start any more. */
    private static Set<Long> lost(Ledger ledger, Path data) {
        try (RecordHouse house = new RecordHouse(data).open()) {
            return ledger.lost(house);
        } catch (RuntimeException broken) {
            return ledger.numbers;
        }
    }
}
