package org.veeduria.engine.input;

import java.util.List;

/**
 * One row of a table.
 *
 * @param line the line it starts on, counted from 1 with the header's
 * @param lastLine the line it ends on; later than {@code line} where quoted text holds line breaks
 * @param values its fields, without their quotes
 */
public record CsvRow(long line, long lastLine, List<String> values) {
    public CsvRow {
        values = List.copyOf(values);
    }
}
