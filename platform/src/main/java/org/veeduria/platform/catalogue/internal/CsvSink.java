package org.veeduria.platform.catalogue.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.shared.dataset.Column;
import org.veeduria.platform.shared.dataset.Row;

/**
 * RFC 4180: UTF-8, commas, a header, lines end with CR LF. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front (OWASP, CSV injection); numbers and dates never need it.
 */
final class CsvSink implements RowSink {
    private static final String FORMULA_STARTS = "=+-@\t\r\n'";

    private final CsvWriter csv;

    CsvSink(OutputStream out, List<Column> columns) {
        csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(columns.stream().map(Column::name).toList());
    }

    @Override
    public void add(Row row) {
        csv.writeRecord(row.cells().stream().map(CsvSink::cell).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> harmless(text);
            case BigDecimal amount -> amount.toPlainString();
            default -> value.toString();
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
