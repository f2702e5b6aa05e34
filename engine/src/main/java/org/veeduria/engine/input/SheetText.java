package org.veeduria.engine.input;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.StringJoiner;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet as CSV, made as they are read. Line n is row n: empty rows are empty lines, a line break inside a cell is a blank.
 * Rows shorter than the first are filled up, for a spreadsheet does not write empty cells. A sheet that breaks ends there, with the reason
 * said.
 */
final class SheetText extends InputStream {
    /** The most rows and columns a sheet may have (ECMA-376). */
    private static final int MOST_ROWS = 1 << 20;

    private static final int MOST_COLUMNS = 1 << 14;
    private static final int MOST_ZEROS = 100;

    private final Iterator<Row> rows;
    private final String name;
    private final Problems problems;
    private byte[] line = {};
    private int at;
    private int number = 1;
    private int width;
    private boolean ended;

    SheetText(Iterator<Row> rows, String name, Problems problems) {
        this.rows = rows;
        this.name = name;
        this.problems = problems;
        fill();
    }

    boolean hasRows() {
        return at < line.length;
    }

    @Override
    public int read() {
        return at < line.length || fill() ? line[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (at == line.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, line.length - at);
        System.arraycopy(line, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean fill() {
        Row row = ended ? null : next();
        if (row == null) {
            ended = true;
            return false;
        }
        width = width == 0 ? row.getCellCount() : width;
        line = ("\n".repeat(row.getRowNum() - number) + csv(row) + "\n").getBytes(StandardCharsets.UTF_8);
        number = row.getRowNum() + 1;
        at = 0;
        return true;
    }

    /** The next row with a cell; null at the end, and where the sheet is broken. */
    private @Nullable Row next() {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                if (row.getRowNum() < number || row.getRowNum() > MOST_ROWS || row.getCellCount() > MOST_COLUMNS) {
                    return cut("row " + row.getRowNum());
                }
                if (row.getPhysicalCellCount() > 0) {
                    return row;
                }
            }
            return null;
        } catch (RuntimeException broken) {
            // The library says what is wrong with a sheet in any of its own ways.
            return cut(String.valueOf(broken.getMessage()));
        }
    }

    private @Nullable Row cut(String why) {
        problems.report(Place.line(name, number), why, Reason.CUT_OFF);
        return null;
    }

    private String csv(Row row) {
        StringJoiner csv = new StringJoiner(",");
        for (int column = 0; column < Math.max(width, row.getCellCount()); column++) {
            csv.add(quoted(row.getOptionalCell(column).map(SheetText::text).orElse("")));
        }
        return csv.toString();
    }

    /** Numbers as plain digits, whatever the cell's look; text as it is typed. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return Math.abs(number.scale()) > MOST_ZEROS
                    ? number.toString()
                    : number.stripTrailingZeros().toPlainString();
        }
        return cell.getText();
    }

    private static String quoted(String cell) {
        String flat = cell.replace('\r', ' ').replace('\n', ' ').strip();
        return flat.isEmpty() ? "" : '"' + flat.replace("\"", "\"\"") + '"';
    }
}
