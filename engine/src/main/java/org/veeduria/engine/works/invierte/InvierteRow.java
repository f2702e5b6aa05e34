package org.veeduria.engine.works.invierte;

import java.util.List;
import java.util.Map;
import org.veeduria.engine.input.CsvRow;
import org.veeduria.engine.input.Place;

/** One whole row: texts by column, blanks and line breaks inside made one blank. */
record InvierteRow(String file, Map<String, Integer> columns, CsvRow row) {
    String text(String column) {
        Integer at = columns.get(column);
        List<String> values = row.values();
        return at == null ? "" : values.get(at).strip().replaceAll("\\s+", " ");
    }

    /** The text where it says something: a nought, a dash and what only has brackets do not. */
    String said(String column) {
        String text = text(column);
        return text.matches("[-0()./ ]*") ? "" : text;
    }

    Place place(String column) {
        Integer at = columns.get(column);
        return new Place(file, row.line(), at == null ? 0 : at + 1L, column);
    }
}
