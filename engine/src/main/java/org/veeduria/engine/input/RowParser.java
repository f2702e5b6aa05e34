package org.veeduria.engine.input;

import java.util.ArrayList;
import java.util.List;

/** Splits the lines of one row into its fields. */
final class RowParser {
    private final char separator;
    private final List<String> values = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private boolean quoted;
    private boolean atStart = true;

    RowParser(char separator) {
        this.separator = separator;
    }

    /** Takes one more line of the row; true while a quoted field is still open at its end. */
    boolean line(String line) {
        if (quoted) {
            field.append('\n');
        }
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (quoted ? c == '"' : c == '"' && atStart) {
                quoted = !quoted;
                atStart = false;
            } else if (!quoted && c == separator) {
                endField();
            } else {
                field.append(c);
                atStart = false;
            }
        }
        if (!quoted) {
            endField();
        }
        return quoted;
    }

    private void endField() {
        values.add(field.toString());
        field.setLength(0);
        atStart = true;
    }

    List<String> values() {
        return values;
    }
}
