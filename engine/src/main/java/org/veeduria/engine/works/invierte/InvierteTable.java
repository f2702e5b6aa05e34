package org.veeduria.engine.works.invierte;

import java.util.List;
import java.util.Map;

/** The tables this package reads, by what their header must have. */
public enum InvierteTable {
    /** The list of investments: first and updated cost and the day of the last change. */
    LIST,
    /** Formato 8: function, units and place. */
    FORMATO_8;

    /** Where a value of the project was read from: pointers into the project, and the columns. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("/identifiers", "cui"),
            Map.entry("/title", "nombre_pip"),
            Map.entry("/budget", "monto_inversion"),
            Map.entry("/metrics", "monto_actualizado"),
            Map.entry("/updated", "fecha_ultimamodificacion"),
            Map.entry("/additionalClassifications/0", "funcion"),
            Map.entry("/additionalClassifications/1", "division_funcional"),
            Map.entry("/additionalClassifications/2", "grupo_funcional"),
            Map.entry("/publicAuthority", "uep"),
            Map.entry("/locations", "departamento, provincia, distrito, gps"));

    List<String> columns() {
        return switch (this) {
            case LIST ->
                List.of("cui", "nombre_pip", "monto_inversion", "monto_actualizado", "fecha_ultimamodificacion");
            case FORMATO_8 -> List.of("cui", "nombre_pip", "funcion", "gps", "departamento", "provincia", "distrito");
        };
    }

    /** Whether a header line is this table's, whatever separates its columns. */
    public boolean recognises(String header) {
        return columns().stream().allMatch(header::contains);
    }

    /** The table's column behind a pointer into the project; empty where the value was put together. */
    public static String column(String pointer) {
        return COLUMNS.entrySet().stream()
                .filter(entry -> pointer.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
