package org.veeduria.engine.budget;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows of the ministry's table with invented content, for tests. */
final class MefTable {
    private MefTable() {}

    static String header() {
        return String.join(",", MefCube.HEADER) + "\n";
    }

    /** A line; cells other than the usual are given as column, value. */
    static String row(String... others) {
        Map<String, String> cells = cells(others);
        return MefCube.HEADER.stream().map(cells::get).collect(Collectors.joining(",")) + "\n";
    }

    static Map<String, String> cells(String... others) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : MefCube.HEADER) {
            cells.put(column, column.startsWith("MONTO_") ? "0" : column.endsWith("_NOMBRE") ? "NOMBRE" : "1");
        }
        cells.put("ANO_EJE", "2026");
        cells.put("NIVEL_GOBIERNO", "R");
        for (int i = 0; i < others.length; i += 2) {
            cells.put(others[i], others[i + 1]);
        }
        return cells;
    }
}
