package org.veeduria.platform.budget;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.veeduria.engine.budget.MefCube;

/** Small tables of invented rows, as the ministry writes them. */
public final class BudgetTables {
    private BudgetTables() {}

    /** Writes a table of such rows. */
    public static Path file(Path folder, String name, String... rows) throws IOException {
        return Files.writeString(folder.resolve(name), String.join(",", MefCube.HEADER) + "\n" + String.join("", rows));
    }

    /** A row of the municipality of Iberia (170302); other cells are given as column, value. */
    public static String row(String... others) {
        Map<String, String> cells = new LinkedHashMap<>();
        MefCube.HEADER.forEach(column -> cells.put(column, column.startsWith("MONTO_") ? "0" : ""));
        put(cells, "ANO_EJE", "2024", "MES_EJE", "1", "NIVEL_GOBIERNO", "M", "SEC_EJEC", "301500");
        put(
                cells,
                "EJECUTORA_NOMBRE",
                "MUNICIPALIDAD DISTRITAL DE IBERIA",
                "NIVEL_GOBIERNO_NOMBRE",
                "GOBIERNOS LOCALES");
        put(cells, "DEPARTAMENTO_EJECUTORA", "17", "PROVINCIA_EJECUTORA", "03", "DISTRITO_EJECUTORA", "02");
        put(cells, "DEPARTAMENTO_META", "17", "FUNCION", "18", "FUNCION_NOMBRE", "SANEAMIENTO", "RUBRO", "18");
        put(
                cells,
                "TIPO_ACT_PROY",
                "2",
                "PRODUCTO_PROYECTO",
                "2600001",
                "PRODUCTO_PROYECTO_NOMBRE",
                "\"AGUA, \"\"IBERIA\"\"\"");
        put(cells, others);
        return MefCube.HEADER.stream().map(cells::get).collect(Collectors.joining(",")) + "\n";
    }

    private static void put(Map<String, String> cells, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            cells.put(pairs[i], pairs[i + 1]);
        }
    }
}
