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
        for (int i = quoted ? 0 : wholeFields(line); i < line.length(); i++) {
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

    /** Takes the fields that need no second look: where the others begin, or the last one. */
    private int wholeFields(String line) {
        int start = 0;
        while (start < line.length()) {
            boolean quote = line.charAt(start) == '"';
            int stop = line.indexOf(quote ? '"' : separator, start + (quote ? 1 : 0));
            boolean simple = stop >= 0 && (!quote || (stop + 1 < line.length() && line.charAt(stop + 1) == separator));
            if (!simple) {
                return start;
            }
            values.add(line.substring(quote ? start + 1 : start, stop));
            start = stop + (quote ? 2 : 1);
        }
        return start;
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
