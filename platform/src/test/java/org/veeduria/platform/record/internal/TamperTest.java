package org.veeduria.platform.record.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.veeduria.platform.record.EntryType;
import org.veeduria.platform.record.PublicRecord;
import org.veeduria.platform.record.RecordState;
import org.veeduria.tlog.Checkpoint;
import org.veeduria.tlog.Finding;
import org.veeduria.tlog.Finding.Fault;
import org.veeduria.tlog.FolderLog;
import org.veeduria.tlog.LogCheck;
import org.veeduria.tlog.LogCopy;
import org.veeduria.tlog.SignedNote;
import org.veeduria.tlog.SigningKey;

/** A database administrator changes every class of byte of the record; each change is found. */
class TamperTest {
    private static final List<String> TABLES = List.of("entry", "opening", "tile", "head");

    @TempDir
    private static Path folder;

    private static RecordHouse house;
    private static SignedNote early;
    private static String earlyFile;

    @BeforeAll
    static void aRecordOfSevenHundredEntries() throws Exception {
        house = new RecordHouse(folder).running();
        fill(300);
        house.stop();
        backUp("early");
        early = house.record.head().orElseThrow();
        earlyFile = Files.readString(folder.resolve("log/signed"));
        house.running();
        fill(400);
        house.stop();
        backUp("good");
        assertThat(house.record.audit()).isEmpty();
        assertThat(house.record.size()).isEqualTo(700);
    }

    @AfterEach
    void restore() throws Exception {
        restore("good");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // entries: changed, exchanged, removed, added, renumbered, cut, lengthened
                "update record.entry set leaf = set_byte(leaf, 40, get_byte(leaf, 40) # 1) where leaf_index = 100",
                "update record.entry set leaf = set_byte(leaf, 0, 3) where get_byte(leaf, 0) = 1",
                "update record.entry a set leaf = b.leaf from record.entry b where a.leaf_index + b.leaf_index = 401 and a.leaf_index in (200, 201)",
                "update record.entry set leaf = leaf || '\\x20' where leaf_index = 699",
                "update record.entry set leaf = substring(leaf for 20) where leaf_index = 0",
                "update record.entry set leaf = '' where leaf_index = 1",
                "update record.entry set id = gen_random_uuid() where leaf_index = 650",
                "delete from record.entry where leaf_index = 0",
                "delete from record.entry where leaf_index = 300",
                "delete from record.entry where leaf_index = 699",
                "truncate record.entry",
                "insert into record.entry select 700, gen_random_uuid(), leaf from record.entry where leaf_index = 3",
                "insert into record.entry select -1, gen_random_uuid(), leaf from record.entry where leaf_index = 3",
                "insert into record.entry select 1000000, gen_random_uuid(), leaf from record.entry where leaf_index = 3",
                "update record.entry set leaf_index = 700 where leaf_index = 0",
                // salts and texts of personal entries
                "update record.opening set salt = set_byte(salt, 31, get_byte(salt, 31) # 128) where id = (select min(id::text)::uuid from record.opening)",
                "update record.opening set payload = set_byte(payload, 3, get_byte(payload, 3) # 1) where id = (select min(id::text)::uuid from record.opening)",
                "update record.opening set payload = payload || ' '",
                "delete from record.opening where id = (select min(id::text)::uuid from record.opening)",
                "truncate record.opening",
                "insert into record.opening select gen_random_uuid(), salt, payload from record.opening limit 1",
                "update record.opening a set salt = b.salt, payload = b.payload from (select salt, payload from record.opening limit 1) b",
                // leaf hashes and upper hashes
                "update record.tile set hashes = set_byte(hashes, 77, get_byte(hashes, 77) # 4) where level = 0 and tile_index = 0",
                "update record.tile set hashes = set_byte(hashes, 5000, get_byte(hashes, 5000) # 4) where level = 0 and tile_index = 1",
                "update record.tile set hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1) where level = 0 and tile_index = 2",
                "update record.tile set hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1) where level = 1",
                "update record.tile set hashes = substring(hashes for 8160) where level = 0 and tile_index = 0",
                "update record.tile set hashes = hashes || hashes where level = 1",
                "update record.tile a set hashes = b.hashes from record.tile b where a.level = 0 and b.level = 0 and a.tile_index + b.tile_index = 1",
                "update record.tile set tile_index = 7 where level = 1",
                "delete from record.tile where level = 0 and tile_index = 1",
                "delete from record.tile where level = 1",
                "truncate record.tile",
                "insert into record.tile select 2, 0, hashes from record.tile where level = 1",
                "insert into record.tile select 0, 9, hashes from record.tile where level = 1",
                "insert into record.tile select -1, 0, hashes from record.tile where level = 1",
                // the signed head
                "update record.head set note = replace(note, E'\\n700\\n', E'\\n699\\n')",
                "update record.head set note = overlay(note placing 'AAAAAAAA' from length(note) - 40)",
                "update record.head set note = ''",
                "update record.head set note = note || E'trailing\\n'",
                "truncate record.head"
            })
    void theChangeIsFoundAndNothingMoreIsSigned(String statement) throws Exception {
        String before = fingerprint();
        house.sql(statement);
        assertThat(fingerprint()).as("the statement changes something").isNotEqualTo(before);
        assertThat(house.record.audit()).isNotEmpty();
        String signed = Files.readString(folder.resolve("log/signed"));
        house.running();
        house.append("{}");
        waitForRefusal();
        house.stop();
        assertThat(Files.readString(folder.resolve("log/signed"))).isEqualTo(signed);
    }

    @Test
    void noSingleChangedBitIsMissed() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> columns = List.of("entry.leaf", "opening.salt", "opening.payload", "tile.hashes");
        for (int round = 0; round < 40; round++) {
            String[] column = columns.get(random.nextInt(columns.size())).split("\\.");
            String statement = "update record.%1$s set %2$s = set_byte(%2$s, (%3$d %% length(%2$s))::int,"
                    + " get_byte(%2$s, (%3$d %% length(%2$s))::int) # %4$d) where ctid = (select ctid from record.%1$s"
                    + " order by ctid offset %5$d %% (select count(*) from record.%1$s) limit 1)";
            house.sql(statement.formatted(
                    column[0], column[1], random.nextInt(1 << 20), 1 << random.nextInt(8), random.nextInt(1 << 20)));
            assertThat(house.record.audit())
                    .as("seed %d round %d %s", seed, round, column[0])
                    .isNotEmpty();
            restore("good");
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

    @Test
    void signingGoesOnWhenTheTablesAreRestored() throws Exception {
        String signed = Files.readString(folder.resolve("log/signed"));
        house.sql("delete from record.entry where leaf_index = 699");
        house.running();
        waitForRefusal();
        house.stop();
        restore("good");
        house.running();
        house.receipt(house.append("{}"));
        house.stop();
        assertThat(house.record.audit()).isEmpty();
        Files.writeString(folder.resolve("log/signed"), signed);
    }

    private static List<Finding> publicCheck(Optional<SignedNote> older) {
        return new LogCheck(new DatabaseLog(house.parts.store()), house.record.key(), entries -> {})
                .run(older)
                .findings();
    }

    private static void waitForRefusal() throws InterruptedException {
        for (int i = 0; i < 500 && house.record.state() instanceof RecordState.Signing; i++) {
            Thread.sleep(10);
        }
        assertThat(house.record.state()).isInstanceOf(RecordState.Refusing.class);
    }

    private static void fill(int entries) throws Exception {
        List<UUID> ids = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            EntryType type =
                    i % 7 == 0 ? EntryType.PERSONAL_ACT : i % 7 == 1 ? EntryType.FILE_LOADED : EntryType.PUBLIC_ACT;
            byte[] json = PublicRecord.json("{\"number\":" + i + "}");
            threads.add(Thread.startVirtualThread(() -> {
                UUID id = house.record.append(type, json);
                synchronized (ids) {
                    ids.add(id);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (UUID id : ids) {
            house.receipt(id);
        }
    }

    private static void backUp(String name) throws Exception {
        house.sql("drop schema if exists " + name + " cascade");
        house.sql("create schema " + name);
        for (String table : TABLES) {
            house.sql("create table " + name + "." + table + " as select * from record." + table);
        }
    }

    private static void restore(String name) throws Exception {
        house.sql("truncate record.entry, record.opening, record.tile, record.head, record.pending");
        for (String table : TABLES) {
            house.sql("insert into record." + table + " select * from " + name + "." + table);
        }
    }

    private static String fingerprint() {
        StringBuilder all = new StringBuilder();
        JdbcTemplate sql = new JdbcTemplate(house.source);
        for (String table : TABLES) {
            all.append(sql.queryForObject(
                    "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from record." + table + " t",
                    String.class));
        }
        return all.toString();
    }
}
