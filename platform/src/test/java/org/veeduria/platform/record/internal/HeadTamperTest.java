package org.veeduria.platform.record.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.veeduria.platform.record.KeyTrouble;
import org.veeduria.platform.record.RecordState;
import org.veeduria.tlog.Checkpoint;
import org.veeduria.tlog.Finding;
import org.veeduria.tlog.Finding.Fault;
import org.veeduria.tlog.FolderLog;
import org.veeduria.tlog.LogCheck;
import org.veeduria.tlog.LogCopy;
import org.veeduria.tlog.SignedNote;
import org.veeduria.tlog.SigningKey;

/** What stands beside the tables is changed, or everything is rolled back; each change is found. */
class HeadTamperTest extends RecordToTamperWith {
    @Test
    void anOlderHeadInPlaceOfThePublishedOneIsReplacedAtOnceAndASecondOneIsFound() throws Exception {
        new JdbcTemplate(house.source).update("update record.head set note = ?", early.toString());
        assertThat(house.record.size()).isEqualTo(300);
        String signed = Files.readString(folder.resolve("log/signed"));
        house.running();
        house.receipt(house.append("{}"));
        assertThat(house.record.size()).isEqualTo(704);
        house.stop();
        Files.writeString(folder.resolve("log/signed"), signed);
        restore("good");
        house.sql("alter table record.head drop constraint head_pkey");
        new JdbcTemplate(house.source).update("insert into record.head (note) values (?)", early.toString());
        house.running();
        waitForRefusal();
        house.stop();
        restore("good");
        house.sql("alter table record.head add primary key (singleton)");
    }

    static List<String> files() throws Exception {
        try (Stream<Path> all = Files.walk(folder.resolve("log"))) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Each byte of each file beside the database; a changed one that is read as the same key or head changed nothing. */
    @ParameterizedTest
    @MethodSource("files")
    void noByteOfAFileChangesUnseen(String name) throws Exception {
        Path file = folder.resolve(name);
        byte[] good = Files.readAllBytes(file);
        String key = house.record.key().toString();
        for (int at = 0; at < good.length; at++) {
            byte[] changed = good.clone();
            changed[at] ^= 4;
            Files.write(file, changed);
            assertThat(isRefused() || house.record.key().toString().equals(key) && isWhitespace(good[at]))
                    .as("%s, byte %d", name, at)
                    .isTrue();
        }
        Files.write(file, new byte[0]);
        assertThat(isRefused()).isTrue();
        Files.write(file, good);
        assertThat(isRefused()).isFalse();
    }

    private static boolean isWhitespace(byte one) {
        return one == '\n';
    }

    private static boolean isRefused() {
        try {
            house.open();
            return !house.record.audit().isEmpty();
        } catch (KeyTrouble trouble) {
            return true;
        } finally {
            house.stop();
        }
    }

    @Test
    void aDatabaseRolledBackWholeIsFoundByTheHeadKeptOutside() throws Exception {
        restore("early");
        assertThat(house.record.audit()).extracting(Finding::fault).contains(Fault.REWRITTEN);
        house.running();
        waitForRefusal();
        assertThat(((RecordState.Refusing) house.record.state()).reason()).contains("700", "300");
        house.stop();
    }

    @Test
    void aDatabaseAndFolderRolledBackTogetherAreFoundByAnyOlderCheckpointOfTheWorld() throws Exception {
        SignedNote kept = house.record.head().orElseThrow();
        String file = Files.readString(folder.resolve("log/signed"));
        restore("early");
        Files.writeString(folder.resolve("log/signed"), earlyFile);
        assertThat(publicCheck(Optional.empty())).isEmpty();
        assertThat(publicCheck(Optional.of(kept))).extracting(Finding::fault).contains(Fault.REWRITTEN);
        Files.writeString(folder.resolve("log/signed"), file);
    }

    @Test
    void aHeadSignedByAnotherKeyIsFound() throws Exception {
        SigningKey other = SigningKey.generate(house.record.key().name());
        Checkpoint now = Checkpoint.parse(house.record.head().orElseThrow().text());
        new JdbcTemplate(house.source)
                .update(
                        "update record.head set note = ?",
                        other.sign(now.text()).toString());
        assertThat(house.record.audit()).isNotEmpty();
        assertThat(publicCheck(Optional.empty())).extracting(Finding::fault).contains(Fault.CHECKPOINT);
    }

    @Test
    void theLogExtendsItsEarlierHeadAndSoDoesItsCopy() throws Exception {
        assertThat(publicCheck(Optional.of(early))).isEmpty();
        Path copy = folder.resolve("copy");
        new LogCopy(new DatabaseLog(house.parts.store()), copy).copy();
        assertThat(new LogCheck(new FolderLog(copy), house.record.key(), entries -> {})
                        .run(Optional.of(early))
                        .findings())
                .isEmpty();
    }
}
