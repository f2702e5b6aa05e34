package org.veeduria.spark;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.budget.MefCube;
import org.veeduria.engine.cube.Attribute;
import org.veeduria.engine.cube.Cube;
import org.veeduria.engine.cube.Statement;

/** Rows of the budget cube that nobody would write, as Parquet files by year, and DuckDB to ask them. */
final class CubeRows implements AutoCloseable {
    static final Cube CUBE = MefCube.CUBE;
    static final String RELATION = "held";

    /** Nothing, texts that sort differently by byte and by letter, quotes, accents, a blank at the end. */
    private static final List<@Nullable String> TEXTS =
            Arrays.asList(null, "01", "1", "a", "B", "ñ", "Ñ", "O'Higgins \"x\"", "20 ", "é", "z|;:,");

    private final Path folder;
    private final Connection duck;

    CubeRows(Path folder, long seed, int rows) throws SQLException {
        this.folder = folder;
        this.duck = DriverManager.getConnection("jdbc:duckdb:");
        StringJoiner columns = new StringJoiner(", ", "create table made (", ")");
        CUBE.columns().forEach(column -> columns.add(column + " " + type(column)));
        run(columns.toString());
        fill(new Random(seed), rows);
        run("copy made to '" + folder + "' (format parquet, partition_by (ano_eje), write_partition_columns true)");
        run("create view " + RELATION + " as select * from read_parquet('" + folder
                + "/*/*.parquet', hive_partitioning = false)");
    }

    private void fill(Random random, int rows) throws SQLException {
        String marks =
                String.join(", ", java.util.Collections.nCopies(CUBE.columns().size(), "?"));
        try (PreparedStatement insert = duck.prepareStatement("insert into made values (" + marks + ")")) {
            for (int row = 0; row < rows; row++) {
                for (int i = 0; i < CUBE.columns().size(); i++) {
                    insert.setObject(i + 1, cell(CUBE.columns().get(i), random));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String type(String column) {
        return column.equals("ano_eje") || column.equals("mes_eje")
                ? "integer"
                : column.startsWith("monto_") ? "decimal(18,2)" : "varchar";
    }

    private static @Nullable Object cell(String column, Random random) {
        return switch (type(column)) {
            case "integer" -> column.startsWith("ano") ? 2022 + random.nextInt(3) : random.nextInt(13);
            case "varchar" -> TEXTS.get(random.nextInt(TEXTS.size()));
            default ->
                random.nextInt(20) == 0
                        ? null
                        : BigDecimal.valueOf(random.nextLong(-900_000_000_000L, 900_000_000_000L), 2);
        };
    }

    Path folder() {
        return folder;
    }

    /** The values that occur, by reference of the attribute. */
    Map<String, List<@Nullable Object>> members() throws SQLException {
        Map<String, List<@Nullable Object>> members = new HashMap<>();
        for (Attribute attribute : CUBE.attributes()) {
            members.put(attribute.ref(), column("select distinct " + attribute.column() + " from " + RELATION));
        }
        return members;
    }

    /** What DuckDB answers. */
    List<List<@Nullable Object>> answer(Statement statement) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (PreparedStatement asked = duck.prepareStatement(statement.text())) {
            for (int i = 0; i < statement.parameters().size(); i++) {
                asked.setObject(i + 1, statement.parameters().get(i));
            }
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    List<@Nullable Object> cells = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        cells.add(plain(row.getObject(i)));
                    }
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    /** Whole numbers of any width are the same number; amounts keep their scale. */
    static @Nullable Object plain(@Nullable Object cell) {
        return cell instanceof Integer || cell instanceof Short ? Long.valueOf(((Number) cell).longValue()) : cell;
    }

    /** The first column of an answer. */
    List<@Nullable Object> column(String query) throws SQLException {
        List<@Nullable Object> cells = new ArrayList<>();
        try (var plain = duck.createStatement();
                ResultSet row = plain.executeQuery(query)) {
            while (row.next()) {
                cells.add(row.getObject(1));
            }
        }
        return cells;
    }

    private void run(String statement) throws SQLException {
        try (var plain = duck.createStatement()) {
            plain.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }
}
