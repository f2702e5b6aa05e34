package org.veeduria.platform.catalogue.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.util.StreamUtils;
import org.veeduria.platform.shared.dataset.Column;
import org.veeduria.platform.shared.dataset.Row;

/** A few rows as CSV. */
public final class CsvRows {
    private CsvRows() {}

    /** Writes header and rows to a stream, which stays open. */
    public static void write(List<Column> columns, List<Row> rows, OutputStream out) throws IOException {
        try (CsvSink csv = new CsvSink(StreamUtils.nonClosing(out), columns)) {
            rows.forEach(csv::add);
        }
    }
}
