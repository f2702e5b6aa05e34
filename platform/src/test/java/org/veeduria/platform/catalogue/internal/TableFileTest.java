package org.veeduria.platform.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.veeduria.platform.shared.dataset.Column;
import org.veeduria.platform.shared.dataset.Dataset;
import org.veeduria.platform.shared.dataset.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TableFileTest {
    private static final List<Row> ROWS = List.of(
            Row.of(
                    "a",
                    "Año, \"nuevo\"\r\nsegunda línea",
                    3L,
                    new BigDecimal("1234567.8900"),
                    0.25,
                    LocalDate.of(2024, 2, 29),
                    Instant.parse("2024-02-29T05:00:00Z"),
                    true),
            Row.of(
                    "b",
                    "=HYPERLINK(\"http://example.org\")",
                    -7L,
                    new BigDecimal("-0.000000000001"),
                    -1.5,
                    LocalDate.of(1999, 12, 31),
                    Instant.parse("1999-12-31T23:59:59.123456Z"),
                    false),
            Row.of("c", null, null, null, null, null, null, null),
            Row.of(
                    "d",
                    "'ya citado",
                    0L,
                    new BigDecimal("99999999999999999999999999"),
                    0.0,
                    LocalDate.of(2026, 11, 23),
                    Instant.EPOCH,
                    true));
    private static final Table TABLE = new Table(ROWS);

    @Test
    void csvParsesBackEqualOnceTheGuardingApostropheIsTakenOff() throws IOException {
        List<List<String>> records = new ArrayList<>();
        try (var csv = CsvReader.builder().ofCsvRecord(text(Format.CSV))) {
            csv.forEach(record -> records.add(record.getFields()));
        }
        assertThat(records.removeFirst())
                .containsExactly("id", "words", "whole", "amount", "ratio", "day", "time", "yes");
        assertThat(records).hasSameSizeAs(ROWS);
        for (int at = 0; at < ROWS.size(); at++) {
            assertThat(records.get(at)).containsExactlyElementsOf(asText(ROWS.get(at)));
        }
    }

    @Test
    void noCellOfACsvStartsAFormula() throws IOException {
        try (var csv = CsvReader.builder().ofCsvRecord(text(Format.CSV))) {
            assertThat(csv.stream().skip(1).map(record -> record.getField(1)))
                    .noneMatch(cell -> cell.startsWith("=") || cell.startsWith("@"))
                    .contains("'=HYPERLINK(\"http://example.org\")");
        }
    }

    @Test
    void eachLineOfJsonLinesIsOneRowWithExactNumbers() throws IOException {
        List<JsonNode> lines =
                text(Format.JSONL).lines().map(new JsonMapper()::readTree).toList();
        assertThat(lines).hasSameSizeAs(ROWS);
        assertThat(text(Format.JSONL)).contains("1234567.8900", "99999999999999999999999999", "\"day\":\"2024-02-29\"");
        assertThat(lines.get(2).path("amount").isNull()).isTrue();
    }

    @Test
    void duckDbReadsTheParquetBackWithEqualRows(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("it's.parquet");
        try (OutputStream out = Files.newOutputStream(file)) {
            TableFile.write(TABLE, Map.of(), Format.PARQUET, out);
        }
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var query = duck.prepareStatement("select * from read_parquet(?)")) {
            query.setString(1, file.toString());
            try (ResultSet rows = query.executeQuery()) {
                for (Row row : ROWS) {
                    assertThat(rows.next()).isTrue();
                    assertThat(read(rows))
                            .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                            .containsExactlyElementsOf(row.cells());
                }
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void aLargeParquetNeedsLittleMemoryAndLeavesNothingBehind() throws IOException {
        long before = scratchFolders();
        CountingStream out = new CountingStream();
        TableFile.write(
                new Table(Row.of("x", "y", 1L, BigDecimal.ONE, 1.0, LocalDate.EPOCH, Instant.EPOCH, true), 200_000),
                Map.of(),
                Format.PARQUET,
                out);
        assertThat(out.bytes).isPositive();
        assertThat(scratchFolders()).isEqualTo(before);
    }

    private static long scratchFolders() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("veeduria-parquet"))
                    .count();
        }
    }

    private static List<Object> read(ResultSet rows) throws Exception {
        List<Object> cells = new ArrayList<>();
        cells.add(rows.getString(1));
        cells.add(rows.getString(2));
        cells.add(rows.getObject(3));
        cells.add(rows.getBigDecimal(4));
        cells.add(rows.getObject(5));
        cells.add(rows.getObject(6, LocalDate.class));
        OffsetDateTime time = rows.getObject(7, OffsetDateTime.class);
        cells.add(time == null ? null : time.toInstant());
        cells.add(rows.getObject(8));
        return cells;
    }

    private static List<String> asText(Row row) {
        return row.cells().stream()
                .map(cell -> switch (cell) {
                    case null -> "";
                    case String text when text.startsWith("=") || text.startsWith("'") -> "'" + text;
                    case BigDecimal amount -> amount.toPlainString();
                    default -> cell.toString();
                })
                .toList();
    }

    private static String text(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFile.write(TABLE, Map.of(), format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static final class CountingStream extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }
    }

    private record Table(List<Row> rows, int times) implements Dataset {
        Table(List<Row> rows) {
            this(rows, 1);
        }

        Table(Row row, int times) {
            this(List.of(row), times);
        }

        @Override
        public String id() {
            return "test";
        }

        @Override
        public List<Column> columns() {
            return List.of(
                    Column.text("id"),
                    Column.text("words"),
                    Column.integer("whole"),
                    Column.decimal("amount"),
                    Column.number("ratio"),
                    Column.date("day"),
                    Column.time("time"),
                    Column.yesNo("yes"));
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public long count(Map<String, String> filters) {
            return (long) rows.size() * times;
        }

        @Override
        public void read(Map<String, String> filters, String after, int limit, Consumer<Row> consumer) {
            for (int time = 0; time < times; time++) {
                rows.forEach(consumer);
            }
        }

        @Override
        public Optional<Row> find(String id) {
            return rows.stream().filter(row -> row.id().equals(id)).findFirst();
        }
    }
}
