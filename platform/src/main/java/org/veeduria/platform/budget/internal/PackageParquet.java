package org.veeduria.platform.budget.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.StringJoiner;
import org.springframework.util.FileSystemUtils;
import org.veeduria.engine.budget.FiscalField;
import org.veeduria.engine.budget.FiscalPackage;

/** Writes the checked rows of a package as one Parquet file, where the rows of year 0 and region 00 lie. */
final class PackageParquet {
    private final Path folder;
    private final String memory;

    PackageParquet(Path folder, String memory) {
        this.folder = folder;
        this.memory = memory;
    }

    /** Writes all; the CSV is removed. */
    void write(Path csv, String hash, FiscalPackage fiscal) throws IOException {
        Path part = Files.createDirectories(
                folder.resolve(MefParquet.ROWS).resolve("year=" + Packages.YEAR).resolve("region=00"));
        StringJoiner columns = new StringJoiner(", ", "{'miembro': 'varchar', 'fila': 'integer', ", "}");
        for (FiscalField field : fiscal.fields()) {
            columns.add("'" + field.column() + "': '" + (field.amount() ? "decimal(18,2)" : "varchar") + "'");
        }
        try (Connection duck = Duck.writer(folder, memory)) {
            Duck.run(
                    duck,
                    "copy (select " + Duck.text(hash) + " as archivo, * from " + Duck.checked(csv, columns.toString())
                            + ") to " + Duck.text(part.resolve("part-0.parquet").toString())
                            + " (format parquet, compression zstd)");
        } catch (SQLException failure) {
            throw new IOException("DuckDB cannot write the rows of " + hash, failure);
        } finally {
            Files.deleteIfExists(csv);
            FileSystemUtils.deleteRecursively(folder.resolve("spill"));
        }
    }
}
