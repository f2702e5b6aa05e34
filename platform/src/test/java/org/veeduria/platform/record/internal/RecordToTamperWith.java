package org.veeduria.platform.record.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.veeduria.platform.record.EntryType;
import org.veeduria.platform.record.PublicRecord;
import org.veeduria.platform.record.RecordState;
import org.veeduria.tlog.Finding;
import org.veeduria.tlog.LogCheck;
import org.veeduria.tlog.SignedNote;

/** A record of seven hundred entries and three that wait, put back after each test; and what an earlier state of it was. */
abstract class RecordToTamperWith {
    @TempDir
    static Path folder;

    static RecordHouse house;
    static SignedNote early;
    static String earlyFile;

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
        house.open();
        for (EntryType type : List.of(EntryType.PUBLIC_ACT, EntryType.PERSONAL_ACT, EntryType.PUBLIC_ACT)) {
            house.record.append(type, PublicRecord.json("{\"waits\":true}"));
        }
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

    static List<Finding> publicCheck(Optional<SignedNote> older) {
        return new LogCheck(new DatabaseLog(house.parts.store()), house.record.key(), entries -> {})
                .run(older)
                .findings();
    }

    static void waitForRefusal() throws InterruptedException {
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

    private static List<String> tables() {
        return columns().stream().map(Column::table).distinct().toList();
    }

    private static void backUp(String name) throws Exception {
        house.sql("drop schema if exists " + name + " cascade");
        house.sql("create schema " + name);
        for (String table : tables()) {
            house.sql("create table " + name + "." + table + " as select * from record." + table);
        }
    }

    static void restore(String name) throws Exception {
        house.sql("truncate record." + String.join(", record.", tables()));
        for (String table : tables()) {
            house.sql("insert into record." + table + " overriding system value select * from " + name + "." + table);
        }
    }

    static String fingerprint() {
        StringBuilder all = new StringBuilder();
        JdbcTemplate sql = new JdbcTemplate(house.source);
        for (String table : tables()) {
            all.append(sql.queryForObject(
                    "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from record." + table + " t",
                    String.class));
        }
        return all.toString();
    }

    record Column(String table, String name, String type) {
        /** The value of its largest row, made another. */
        String change() {
            String other = switch (type) {
                case "bytea" -> "set_byte(%1$s, 0, get_byte(%1$s, 0) # 1)";
                case "uuid" -> "gen_random_uuid()";
                case "bigint", "smallint" -> "%1$s + 1";
                case "text" -> "'~' || %1$s";
                case "boolean" -> "not %1$s";
                default -> throw new AssertionError("how is a column of type " + type + " changed?");
            };
            return "update record.%2$s set %1$s = %3$s where ctid = (select ctid from record.%2$s order by %1$s desc nulls last limit 1)"
                    .formatted(name, table, other.formatted(name));
        }

        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    /** The schema itself says what there is to change. */
    static List<Column> columns() {
        return new JdbcTemplate(house.source)
                .query(
                        "select table_name, column_name, data_type from information_schema.columns"
                                + " where table_schema = 'record' order by table_name, ordinal_position",
                        (row, at) -> new Column(row.getString(1), row.getString(2), row.getString(3)));
    }
}
