package org.veeduria.platform.contracting.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows on their way into one table by PostgreSQL's COPY, the fastest way in. NUL, which PostgreSQL refuses, is dropped. */
final class CopyRows {
    private final String into;
    private final StringBuilder text = new StringBuilder();

    /** @param into table and columns, {@code contracting.bid (ocid, organisation)} */
    CopyRows(String into) {
        this.into = into;
    }

    void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : "\t");
            append(values[i]);
        }
        text.append('\n');
    }

    void send(Connection connection) throws SQLException {
        if (!text.isEmpty()) {
            try {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin", reader());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            text.setLength(0);
        }
    }

    private StringReader reader() {
        return new StringReader(text.toString());
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case BigDecimal number -> text.append(number.toPlainString());
            default -> escape(value.toString());
        }
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\0' -> {}
                default -> text.append(c);
            }
        }
    }
}
