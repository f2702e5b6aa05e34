package org.veeduria.engine.eiti;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.veeduria.engine.input.CsvTable;
import org.veeduria.engine.input.Member;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;

/** Volumes produced on US federal and Native American land by fiscal year, as the Office of Natural Resources Revenue publishes them. */
public final class ProductionTable {
    private static final List<String> COLUMNS = List.of("Fiscal Year", "Land Category", "Product", "Volume");

    /**
     * A volume.
     *
     * @param where state and county, or the region of the sea
     * @param product without its unit
     * @param unit as the table writes it: {@code bbl}, {@code mcf}, {@code tons}
     */
    public record Volume(
            String country,
            int fiscalYear,
            String where,
            String product,
            String unit,
            BigDecimal volume,
            Place place) {}

    /** Whether the first text of a file is this table's header. */
    public boolean recognises(String head) {
        String header = head.lines().findFirst().orElse("");
        return header.contains("Fiscal Year") && header.contains("FIPS Code") && header.contains("Volume");
    }

    /** Gives every volume in the order of the file; what cannot be read is reported and left out. */
    public void read(Member member, Problems problems, Consumer<Volume> sink) throws IOException {
        CsvTable table = CsvTable.read(member, problems, OnrrTables.MANNER, COLUMNS);
        if (table != null && table.settles("Volume")) {
            table.rows().forEach(row -> read(row, sink));
        }
    }

    private static void read(CsvTable.Row row, Consumer<Volume> sink) {
        int year = row.year("Fiscal Year");
        if (year == 0) {
            return;
        }
        String product = row.text("Product");
        int open = product.lastIndexOf(" (");
        boolean hasUnit = open > 0 && product.endsWith(")");
        row.amount("Volume")
                .ifPresent(volume -> sink.accept(new Volume(
                        "USA",
                        year,
                        where(row),
                        hasUnit ? product.substring(0, open) : product,
                        hasUnit ? product.substring(open + 2, product.length() - 1) : "",
                        volume,
                        row.place("Volume"))));
    }

    private static String where(CsvTable.Row row) {
        String sea = row.text("Offshore Region");
        return sea.isEmpty() ? row.text("State") + ", " + row.text("County") : sea;
    }
}
