package org.veeduria.platform.extractives.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The spreadsheet a representative fills in: the template is written here and read back here. The first row of the first sheet names
 * the columns; a second sheet lists what may stand in the first.
 */
public final class Spreadsheet {
    private static final String SHEET = "declaracion";
    private static final int MOST_ROWS = 5_000;
    private static final long MOST_UNPACKED = 64L << 20;
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
        if (!unpacksSafely(file)) {
            return new Read(List.of(), "declare.file.unreadable");
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = book.getFirstSheet();
            try (Stream<Row> rows = sheet.openStream()) {
                return read(sheet.getName(), rows.limit(MOST_ROWS + 1L).toList());
            }
        } catch (ExcelReaderException | IllegalArgumentException | IllegalStateException | IOException broken) {
            return new Read(List.of(), "declare.file.unreadable");
        }
    }

    private static Read read(String sheet, List<Row> rows) {
        if (rows.size() > MOST_ROWS) {
            return new Read(List.of(), "declare.file.long");
        }
        Map<Integer, String> columns = new HashMap<>();
        if (!rows.isEmpty()) {
            for (Cell cell : rows.getFirst()) {
                if (cell != null && RowForm.COLUMNS.contains(text(cell))) {
                    columns.put(cell.getColumnIndex(), text(cell));
                }
            }
        }
        if (!columns.values().containsAll(RowForm.COLUMNS)) {
            return new Read(List.of(), "declare.file.columns");
        }
        List<Line> lines = new ArrayList<>();
        for (Row row : rows.subList(1, rows.size())) {
            Map<String, String> cells = new HashMap<>();
            columns.forEach((at, column) -> row.getOptionalCell(at).ifPresent(cell -> cells.put(column, text(cell))));
            RowForm form = new RowForm(cells);
            if (!form.isEmpty()) {
                lines.add(new Line(sheet, row.getRowNum(), form));
            }
        }
        return new Read(lines, lines.isEmpty() ? "declare.file.empty" : "");
    }

    /** Numbers as plain digits, whatever the cell's look; text as it is typed. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText().strip();
    }

    /** Whether the archive's members stay within bounds: a small file may unpack to fill the memory. */
    private static boolean unpacksSafely(byte[] file) {
        try (ZipFile archive = ZipFile.builder().setByteArray(file).get()) {
            long left = MOST_UNPACKED;
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                try (InputStream member = archive.getInputStream(entry)) {
                    left -= member.transferTo(new Bounded(left));
                }
            }
            return true;
        } catch (IOException | IllegalArgumentException tooLargeOrBroken) {
            return false;
        }
    }

    /** Takes so many bytes and no more. */
    private static final class Bounded extends OutputStream {
        private long left;

        Bounded(long most) {
            this.left = most;
        }

        @Override
        public void write(int one) throws IOException {
            take(1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            take(length);
        }

        private void take(int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new IOException("the spreadsheet unpacks to more than " + MOST_UNPACKED + " bytes");
            }
        }
    }
}
