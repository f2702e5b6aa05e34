package org.veeduria.platform.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of CSV (RFC 4180). Text that a spreadsheet would run as a formula is preceded by an apostrophe. */
public final class CsvLine {
    private CsvLine() {}

    /** The line, its end included; null is an empty cell. */
    public static String of(List<? extends @Nullable String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        return line.append("\r\n").toString();
    }

    private static String cell(@Nullable String value) {
        if (value == null) {
            return "";
        }
        boolean formula = !value.isEmpty() && "=+@\t\r".indexOf(value.charAt(0)) >= 0;
        String text = formula ? "'" + value : value;
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
