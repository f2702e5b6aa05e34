package org.veeduria.platform.catalogue.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.veeduria.platform.shared.dataset.Column;
import org.veeduria.platform.shared.dataset.Row;

/** A Parquet file written by DuckDB in this process, through a database beside it that is removed at the end. */
final class ParquetSink implements RowSink {
    /** Digits after the point that a decimal keeps in Parquet, whose decimals have one scale for a whole column. */
    static final int SCALE = 12;

    private final Path target;
    private final Path scratch;
    private final DuckDBConnection duck;
    private final DuckDBAppender appender;

    ParquetSink(Path target, List<Column> columns) throws IOException {
        this.target = target;
        scratch = Files.createTempDirectory("veeduria-parquet");
        try {
            duck = DriverManager.getConnection("jdbc:duckdb:" + scratch.resolve("rows.duckdb"))
                    .unwrap(DuckDBConnection.class);
            run("set memory_limit = '256MB'");
            run("set threads = 1");
            run("set temp_directory = '" + scratch + "'");
            run("create table rows ("
                    + columns.stream().map(ParquetSink::column).collect(Collectors.joining(", ")) + ")");
            appender = duck.createAppender("main", "rows");
        } catch (SQLException failure) {
            throw new IOException("DuckDB cannot write " + target, failure);
        }
    }

    @Override
    public void add(Row row) throws IOException {
        try {
            appender.beginRow();
            for (Object cell : row.cells()) {
                append(cell);
            }
            appender.endRow();
        } catch (SQLException failure) {
            throw new IOException("DuckDB refuses row " + row.id(), failure);
        }
    }

    @Override
    public void close() throws IOException {
        try (duck) {
            appender.close();
            run("copy rows to '" + target.toString().replace("'", "''") + "' (format parquet, compression zstd)");
        } catch (SQLException failure) {
            throw new IOException("DuckDB cannot write " + target, failure);
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = duck.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String column(Column column) {
        String type = switch (column.type()) {
            case TEXT -> "varchar";
            case INTEGER -> "bigint";
            case DECIMAL -> "decimal(38," + SCALE + ")";
            case NUMBER -> "double";
            case DATE -> "date";
            case TIME -> "timestamptz";
            case BOOLEAN -> "boolean";
        };
        return "\"" + column.name() + "\" " + type;
    }

    private void append(@Nullable Object cell) throws SQLException {
        switch (cell) {
            case null -> appender.appendNull();
            case String text -> appender.append(text);
            case Long number -> appender.append(number);
            case Double number -> appender.append(number);
            case BigDecimal amount -> appender.append(amount.setScale(SCALE, RoundingMode.HALF_EVEN));
            case LocalDate day -> appender.append(day);
            case Instant time -> appender.append(time.atOffset(ZoneOffset.UTC));
            case Boolean yes -> appender.append(yes);
            default -> throw new IllegalArgumentException("No column type for " + cell.getClass());
        }
    }
}
