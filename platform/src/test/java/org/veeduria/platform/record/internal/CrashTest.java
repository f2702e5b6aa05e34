package org.veeduria.platform.record.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.veeduria.platform.record.internal.AppendsUntilKilled.Mode;

/**
 * Processes killed with SIGKILL at random moments under load. Two controls acknowledge before the entry is durable; the same
 * check must find their losses, or it proves nothing.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashTest {
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

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
            for (Ledger ledger : ledgers) {
                ledger.assertNothingLost(folder, seed);
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
            assertThat(ledger.lost(house))
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
            assertThat(ledger.lost(house))
                    .as("seed %d, of %d", seed, ledger.numbers.size())
                    .isNotEmpty();
        }
    }

    private Ledger runAndKill(Mode mode, boolean databaseFirst) throws Exception {
        Ledger ledger = Ledger.of(folder, mode);
        Thread.sleep(300 + random.nextInt(1_200));
        ledger.kill(databaseFirst);
        return ledger;
    }
}
