package org.veeduria.platform.budget.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;
import org.veeduria.engine.budget.MefCube;
import org.veeduria.engine.cube.Measure;

/** Writes checked rows as Parquet, by year and region of the executor, and the roll-ups made of them. */
final class MefParquet {
    /** The folder of the rows themselves. */
    static final String ROWS = "rows";

    private final Path folder;
    private final String memory;

    MefParquet(Path folder, String memory) {
        this.folder = folder;
        this.memory = memory;
    }

    /** Writes all and says what there is; the CSV is removed. */
    List<Part> write(Path csv, String hash) throws IOException {
        try (Connection duck = Duck.writer(folder, memory)) {
            Duck.run(duck, "create view incoming as select " + Duck.text(hash) + " as archivo, * from " + reading(csv));
            Duck.run(duck, "create view parted as select *, ano_eje as year, " + region() + " as region from incoming");
            Duck.run(duck, copy("select * from parted", ROWS));
            Files.delete(csv);
            Duck.run(
                    duck,
                    "create view written as select * from read_parquet("
                            + Duck.text(folder.resolve(ROWS) + "/*/*/*.parquet") + ", hive_partitioning = false)");
            for (RollUp rollUp : RollUp.values()) {
                Duck.run(duck, copy(rolledUp(rollUp), rollUp.folder()));
            }
            return parts(duck);
        } catch (SQLException failure) {
            throw new IOException("DuckDB cannot write the rows of " + hash, failure);
        } finally {
            Files.deleteIfExists(csv);
            FileSystemUtils.deleteRecursively(folder.resolve("spill"));
        }
    }

    private static String region() {
        return "coalesce(departamento_ejecutora, '00')";
    }

    private static String reading(Path csv) {
        StringJoiner columns = new StringJoiner(", ", "{'miembro': 'varchar', 'fila': 'integer', ", "}");
        MefCube.columns().forEach(column -> columns.add("'" + column + "': '" + type(column) + "'"));
        return Duck.checked(csv, columns.toString());
    }

    private static String type(String column) {
        boolean number = column.equals("ano_eje") || column.equals("mes_eje");
        return number ? "integer" : column.startsWith("monto_") ? "decimal(18,2)" : "varchar";
    }

    private String copy(String select, String name) {
        return "copy (" + select + ") to " + Duck.text(folder.resolve(name).toString())
                + " (format parquet, compression zstd, partition_by (year, region), filename_pattern 'part-{i}')";
    }

    private static String rolledUp(RollUp rollUp) {
        String sums = MefCube.CUBE.measures().stream()
                .map(Measure::column)
                .map(c -> "cast(sum(" + c + ") as decimal(38,2)) as " + c)
                .collect(Collectors.joining(", "));
        String by = Duck.names(rollUp.columns());
        return "select " + by + ", " + sums + ", count(*) as " + RollUp.ROWS + ", ano_eje as year, " + region()
                + " as region from written group by " + by;
    }

    private static List<Part> parts(Connection duck) throws SQLException {
        String counted = "select ano_eje, " + region() + ", mes_eje, count(*) from written group by all order by all";
        List<Part> parts = new ArrayList<>();
        try (Statement statement = duck.createStatement();
                ResultSet row = statement.executeQuery(counted)) {
            while (row.next()) {
                parts.add(new Part(row.getInt(1), row.getString(2), row.getInt(3), row.getLong(4)));
            }
        }
        return parts;
    }
}
