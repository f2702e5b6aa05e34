package org.veeduria.platform.catalogue.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.util.StreamUtils;
import org.veeduria.platform.shared.dataset.Column;
import org.veeduria.platform.shared.dataset.Row;
import org.veeduria.platform.shared.version.Change;
import org.veeduria.platform.shared.version.Version;
import org.veeduria.platform.shared.version.Versions;

/** What changed between two versions, as CSV: a row for each cell that differs. */
public final class ChangeRows {
    private static final List<Column> COLUMNS =
            List.of(Column.text("key"), Column.text("column"), Column.text("before"), Column.text("after"));

    private ChangeRows() {}

    /** Writes header and rows to a stream, which stays open. */
    public static void write(Versions dataset, Version from, Version to, OutputStream out) throws IOException {
        try (CsvSink csv = new CsvSink(StreamUtils.nonClosing(out), COLUMNS)) {
            dataset.changes(from, to, change -> add(csv, change));
        }
    }

    private static void add(CsvSink csv, Change change) {
        Set<String> columns = new LinkedHashSet<>(change.before().keySet());
        columns.addAll(change.after().keySet());
        for (String column : columns) {
            csv.add(Row.of(
                    change.key(),
                    column,
                    change.before().get(column),
                    change.after().get(column)));
        }
    }
}
