package org.veeduria.platform.extractives.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.veeduria.engine.input.CsvRow;
import org.veeduria.engine.input.CsvRows;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Reason;
import org.veeduria.engine.input.Sheets;

/**
 * The spreadsheet a representative fills in: the template is written here and read back here. The first row of the first sheet names
 * the columns; a second sheet lists what may stand in the first.
 */
public final class Spreadsheet {
    private static final String SHEET = "declaracion";
    private static final int MOST_ROWS = 5_000;
    private static final Limits LIMITS = new Limits(64L << 20, Limits.USUAL.ratio(), 100, 1, 1 << 20);
    private static final double WIDE = 28;

    private Spreadsheet() {}

    /**
     * A row of the sheet.
     *
     * @param sheet its name
     * @param number as the spreadsheet counts, from 1
     */
    public record Line(String sheet, int number, RowForm form) {}

    /**
     * What a file held.
     *
     * @param reason key of why it could not be read; empty where it could
     */
    public record Read(List<Line> lines, String reason) {
        public Read {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Writes the empty template.
     *
     * @param titles what each column means, by its name
     */
    public static byte[] template(List<String> streams, Map<String, String> titles) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Veeduria", "1.0")) {
            Worksheet sheet = book.newWorksheet(SHEET);
            Worksheet help = book.newWorksheet("ayuda");
            for (int at = 0; at < RowForm.COLUMNS.size(); at++) {
                String column = RowForm.COLUMNS.get(at);
                sheet.value(0, at, column);
                sheet.style(0, at).bold().set();
                sheet.width(at, WIDE);
                help.value(at, 0, column);
                help.value(at, 1, titles.getOrDefault(column, ""));
            }
            sheet.freezePane(0, 1);
            for (int at = 0; at < streams.size(); at++) {
                help.value(RowForm.COLUMNS.size() + 1 + at, 0, streams.get(at));
            }
            help.width(0, WIDE);
        }
        return bytes.toByteArray();
    }

    /** Reads a filled-in template. A file that is no spreadsheet, unpacks too large or lacks a column is refused whole. */
    public static Read read(byte[] file) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<CsvRow> rows = new ArrayList<>();
        List<String> sheets = new ArrayList<>();
        new Sheets("", LIMITS, problems::add).read(new ByteArrayInputStream(file), true, member -> {
            sheets.add(member.name().substring(1));
            CsvRows table = new CsvRows(member, LIMITS, problems::add);
            for (CsvRow row = table.next(); row != null && rows.size() <= MOST_ROWS; row = table.next()) {
                rows.add(row);
            }
        });
        boolean readable =
                problems.stream().allMatch(problem -> problem.reason().loss() == Reason.Loss.NOTHING);
        return readable && !rows.isEmpty()
                ? read(sheets.getFirst(), rows)
                : new Read(List.of(), "declare.file.unreadable");
    }

    private static Read read(String sheet, List<CsvRow> rows) {
        if (rows.size() > MOST_ROWS) {
            return new Read(List.of(), "declare.file.long");
        }
        List<String> header = rows.getFirst().values();
        if (!header.containsAll(RowForm.COLUMNS)) {
            return new Read(List.of(), "declare.file.columns");
        }
        List<Line> lines = new ArrayList<>();
        for (CsvRow row : rows.subList(1, rows.size())) {
            Map<String, String> cells = new HashMap<>();
            RowForm.COLUMNS.forEach(column -> cells.put(column, row.values().get(header.indexOf(column))));
            RowForm form = new RowForm(cells);
            if (!form.isEmpty()) {
                lines.add(new Line(sheet, Math.toIntExact(row.line()), form));
            }
        }
        return new Read(lines, lines.isEmpty() ? "declare.file.empty" : "");
    }
}
