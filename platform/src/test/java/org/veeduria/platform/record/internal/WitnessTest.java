package org.veeduria.platform.record.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.veeduria.platform.record.RecordState;
import org.veeduria.tlog.LogProof;
import org.veeduria.tlog.VerifierKey;

/** Our log before real witnesses over HTTP. */
class WitnessTest {
    @TempDir
    private static Path folder;

    private static RecordHouse house;
    private static VerifierKey log;

    @BeforeAll
    static void open() {
        house = new RecordHouse(folder).open();
        log = house.record.key();
    }

    @AfterEach
    void stop() {
        house.stop();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void everyHeadIsCosignedByAllWitnesses() throws Exception {
        try (WitnessServer one = new WitnessServer("one.example", log);
                WitnessServer two = new WitnessServer("two.example", log)) {
            house.running(one.setting(), two.setting());
            for (int i = 0; i < 5; i++) {
                LogProof receipt = house.receipt(house.append("{}"));
                assertThat(receipt.note().verifiedBy(log)).isTrue();
                assertThat(receipt.note().verifiedBy(one.key)).isTrue();
                assertThat(receipt.note().verifiedBy(two.key)).isTrue();
            }
            assertThat(one.size()).isEqualTo(house.record.size());
        }
    }

    @Test
    void aWitnessThatSawAnEarlierSizeIsToldTheRightProof() throws Exception {
        try (WitnessServer witness = new WitnessServer("late.example", log)) {
            house.running(witness.setting());
            house.receipt(house.append("{}"));
            house.stop();
            house.running();
            house.receipt(house.append("{}"));
            house.receipt(house.append("{}"));
            house.stop();
            int before = witness.conflicts.get();
            house.running(witness.setting());
            assertThat(house.receipt(house.append("{}")).note().verifiedBy(witness.key))
                    .isTrue();
            assertThat(witness.conflicts.get()).isGreaterThan(before);
        }
    }

    @Test
    void aWitnessThatIsSilentSlowOrGoneDelaysNoReceiptBeyondTwoSeconds() throws Exception {
        try (WitnessServer slow = new WitnessServer("slow.example", log);
                WitnessServer good = new WitnessServer("good.example", log)) {
            slow.delay = 60_000;
            WitnessServer gone = new WitnessServer("gone.example", log);
            gone.close();
            house.running(slow.setting(), gone.setting(), good.setting());
            for (int i = 0; i < 3; i++) {
                Instant start = Instant.now();
                LogProof receipt = house.receipt(house.append("{}"));
                assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
                assertThat(receipt.note().verifiedBy(slow.key)).isFalse();
                assertThat(receipt.note().verifiedBy(good.key)).isTrue();
            }
        }
    }

    @Test
    void aWitnessThatNeverEndsItsAnswerHoldsUpNothing() throws Exception {
        try (WitnessServer witness = new WitnessServer("stalling.example", log)) {
            witness.stalling = true;
            house.running(witness.setting());
            Instant start = Instant.now();
            house.receipt(house.append("{}"));
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
            assertThat(witness.asked.get()).isPositive();
        }
    }

    @Test
    void aCosignatureThatDoesNotVerifyIsNotAttached() throws Exception {
        try (WitnessServer liar = new WitnessServer("liar.example", log)) {
            liar.lying = true;
            house.running(liar.setting());
            LogProof receipt = house.receipt(house.append("{}"));
            assertThat(receipt.note().signatures()).hasSize(1);
            assertThat(liar.asked.get()).isPositive();
        }
    }

    @Test
    void aRolledBackLogGetsNoCosignature() throws Exception {
        try (WitnessServer witness = new WitnessServer("memory.example", log)) {
            house.running(witness.setting());
            house.receipt(house.append("{\"n\":1}"));
            house.stop();
            String signed = Files.readString(folder.resolve("log/signed"));
            house.sql("create table kept as select * from record.entry");
            house.sql("truncate record.entry, record.tile, record.head");
            Files.delete(folder.resolve("log/signed"));
            house.running(witness.setting());
            LogProof forged = house.receipt(house.append("{\"n\":2}"));
            assertThat(forged.note().verifiedBy(witness.key)).isFalse();
            assertThat(witness.size()).isGreaterThan(house.record.size());
            house.stop();
            Files.writeString(folder.resolve("log/signed"), signed);
            house.running();
            Thread.sleep(500);
            assertThat(house.record.state()).isInstanceOf(RecordState.Refusing.class);
            house.stop();
            Files.delete(folder.resolve("log/signed"));
        }
    }

    @Test
    void aWitnessSettingIsReadOrRefused() {
        assertThatThrownBy(() -> Witness.parse("https://w.example")).hasMessageContaining("https://w.example");
        assertThatThrownBy(() -> Witness.parse("https://w.example " + log)).hasMessageContaining("type 4");
    }
}
