package org.veeduria.engine.flags.run;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Flag;
import org.veeduria.engine.flags.catalogue.Explanations;
import org.veeduria.engine.flags.kept.Results;

/** Writes the rows of {@link CsvOutput} as a workbook; where a sheet is full another follows. */
public final class XlsxOutput {
    /** Excel's limit, less the header. */
    private static final int ROWS = 1_048_575;

    private static final int RESULT = 3;

    private final Workbook book;
    private final boolean evidence;
    private @Nullable Worksheet sheet;
    private int sheets;
    private int row;

    private XlsxOutput(Workbook book, boolean evidence) {
        this.book = book;
        this.evidence = evidence;
    }

    /** Writes and flushes; does not close. */
    public static void write(Results results, @Nullable Explanations explanations, OutputStream out)
            throws IOException {
        try (Workbook book = new Workbook(out, "Veeduria", "1.0")) {
            XlsxOutput output = new XlsxOutput(book, explanations != null);
            output.sheet();
            results.forEach(output::add);
            if (explanations != null) {
                CsvOutput.rows(explanations).forEach(output::add);
            }
        }
        out.flush();
    }

    private Worksheet sheet() {
        Worksheet current = sheet;
        if (current == null || row > ROWS) {
            sheets++;
            current = book.newWorksheet(sheets == 1 ? "flags" : "flags " + sheets);
            sheet = current;
            List<String> header = CsvOutput.header(evidence);
            for (int column = 0; column < header.size(); column++) {
                current.value(0, column, header.get(column));
            }
            row = 1;
        }
        return current;
    }

    private void add(Flag flag) {
        for (List<String> cells : CsvOutput.rows(flag, evidence)) {
            Worksheet current = add(cells);
            if (Double.isFinite(flag.result())) {
                current.value(row - 1, RESULT, flag.result());
            }
        }
    }

    private Worksheet add(List<String> cells) {
        Worksheet current = sheet();
        for (int column = 0; column < cells.size(); column++) {
            current.value(row, column, cells.get(column));
        }
        row++;
        return current;
    }
}
