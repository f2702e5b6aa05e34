package org.veeduria.platform.catalogue.internal;

import java.io.IOException;
import org.veeduria.platform.shared.dataset.Row;

/** Where the rows of a table go, one after the other. */
interface RowSink extends AutoCloseable {
    void add(Row row) throws IOException;

    @Override
    void close() throws IOException;
}
