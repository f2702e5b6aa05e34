package org.veeduria.engine.seace;

import java.util.List;
import java.util.Map;
import org.veeduria.engine.input.CsvRow;
import org.veeduria.engine.input.Place;

/**
 * One whole row of the table.
 *
 * @param file the file's name
 * @param columns position of each column by its name
 */
record SeaceRow(String file, Map<String, Integer> columns, CsvRow row) {
    /** The column's text without the blanks around it; empty where there is none. */
    String text(String column) {
        Integer at = columns.get(column);
        List<String> values = row.values();
        return at == null ? "" : values.get(at).strip();
    }

    boolean has(String column) {
        return !text(column).isEmpty();
    }

    Place place(String column) {
        Integer at = columns.get(column);
        return new Place(file, row.line(), at == null ? 0 : at + 1L, column);
    }
}
