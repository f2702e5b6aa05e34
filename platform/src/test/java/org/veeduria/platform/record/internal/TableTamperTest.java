package org.veeduria.platform.record.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.veeduria.platform.record.RecordState;

/** A database administrator changes every class of byte of the record's tables; each change is found. */
class TableTamperTest extends RecordToTamperWith {
    /** Columns whose change changes nothing that anyone was promised. */
    private static final Map<String, String> HARMLESS =
            Map.of("pending.seq", "the order in which waiting entries come into the log");

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
                // what is acknowledged and waits
                "update record.pending set payload = set_byte(payload, 9, get_byte(payload, 9) # 1)",
                "update record.pending set payload = payload || ' '",
                "update record.pending set salt = null",
                "update record.pending set salt = payload where salt is null",
                "update record.pending set type = 1 where type = 3",
                "update record.pending set type = 77",
                "update record.pending a set payload = b.payload from record.pending b where a.type = 3 and b.type = 3 and a.seq <> b.seq",
                "insert into record.pending (id, type, salt, payload, seal) select id, type, salt, payload, seal from record.pending",
                "insert into record.pending (id, type, salt, payload, seal) select gen_random_uuid(), type, salt, payload, seal from record.pending",
                "update record.pending p set id = e.id from record.entry e where e.leaf_index = 5",
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

    @ParameterizedTest
    @MethodSource("columns")
    void noColumnOfTheSchemaChangesUnseen(Column column) throws Exception {
        if (HARMLESS.containsKey(column.toString())) {
            return;
        }
        house.sql("alter table record.head drop constraint if exists head_singleton_check");
        String before = fingerprint();
        house.sql(column.change());
        assertThat(fingerprint()).isNotEqualTo(before);
        assertThat(house.record.audit()).isNotEmpty();
        house.running();
        waitForRefusal();
        house.stop();
        restore("good");
        house.sql("alter table record.head add constraint head_singleton_check check (singleton)");
    }

    @Test
    void theOrderOfWaitingEntriesIsNotPromised() throws Exception {
        house.sql("alter table record.pending alter column seq set generated by default");
        house.sql("update record.pending set seq = 10000 - seq");
        house.sql("alter table record.pending alter column seq set generated always");
        String signed = Files.readString(folder.resolve("log/signed"));
        house.running();
        house.receipt(house.append("{}"));
        house.stop();
        assertThat(house.record.audit()).isEmpty();
        assertThat(house.record.size()).isEqualTo(704);
        Files.writeString(folder.resolve("log/signed"), signed);
    }

    @Test
    void aWaitingEntryDeletedFromTheDatabaseIsMissedByTheProcessThatAcknowledgedIt() throws Exception {
        house.open();
        UUID id = house.append("{\"number\":7}");
        house.sql("delete from record.pending where id = '" + id + "'");
        String signed = Files.readString(folder.resolve("log/signed"));
        house.parts.loop().start();
        waitForRefusal();
        assertThat(((RecordState.Refusing) house.record.state()).reason()).contains(id.toString(), "acknowledged");
        house.stop();
        Files.writeString(folder.resolve("log/signed"), signed);
    }

    @Test
    void noSingleChangedBitIsMissed() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Column> columns = columns().stream()
                .filter(column -> column.type().equals("bytea"))
                .toList();
        for (int round = 0; round < 40; round++) {
            Column column = columns.get(random.nextInt(columns.size()));
            String statement = "update record.%1$s set %2$s = set_byte(%2$s, (%3$d %% length(%2$s))::int,"
                    + " get_byte(%2$s, (%3$d %% length(%2$s))::int) # %4$d) where ctid = (select ctid from record.%1$s"
                    + " where %2$s is not null"
                    + " order by ctid offset %5$d %% (select count(%2$s) from record.%1$s) limit 1)";
            house.sql(statement.formatted(
                    column.table(),
                    column.name(),
                    random.nextInt(1 << 20),
                    1 << random.nextInt(8),
                    random.nextInt(1 << 20)));
            assertThat(house.record.audit())
                    .as("seed %d round %d %s", seed, round, column)
                    .isNotEmpty();
            restore("good");
        }
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
}
