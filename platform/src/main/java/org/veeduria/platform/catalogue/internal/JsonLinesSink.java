package org.veeduria.platform.catalogue.internal;

import java.io.OutputStream;
import java.util.List;
import org.veeduria.platform.shared.dataset.Column;
import org.veeduria.platform.shared.dataset.Row;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** One JSON object a line. */
final class JsonLinesSink implements RowSink {
    private final JsonGenerator json;
    private final List<Column> columns;

    JsonLinesSink(OutputStream out, List<Column> columns) {
        this.columns = columns;
        json = JsonCells.FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    @Override
    public void add(Row row) {
        JsonCells.write(json, columns, row);
        json.writeRaw('\n');
    }

    @Override
    public void close() {
        json.close();
    }
}
