package org.veeduria.platform.record.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows for PostgreSQL's {@code COPY … (format binary)}: the fastest durable way in. */
final class BinaryRows {
    private static final byte[] HEADER = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    BinaryRows() {
        put(() -> {
            out.write(HEADER);
            out.writeLong(0);
        });
    }

    BinaryRows row(int fields) {
        return put(() -> out.writeShort(fields));
    }

    BinaryRows add(UUID id) {
        return put(() -> {
            out.writeInt(2 * Long.BYTES);
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
        });
    }

    BinaryRows add(long number) {
        return put(() -> {
            out.writeInt(Long.BYTES);
            out.writeLong(number);
        });
    }

    BinaryRows addSmall(int number) {
        return put(() -> {
            out.writeInt(Short.BYTES);
            out.writeShort(number);
        });
    }

    BinaryRows add(byte @Nullable [] value) {
        return put(() -> {
            out.writeInt(value == null ? -1 : value.length);
            if (value != null) {
                out.write(value);
            }
        });
    }

    /** Sends the rows in the connection's transaction. */
    void copy(Connection connection, String tableAndColumns) throws SQLException {
        put(() -> out.writeShort(-1));
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + tableAndColumns + " from stdin (format binary)");
        try {
            byte[] all = bytes.toByteArray();
            copy.writeToCopy(all, 0, all.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private BinaryRows put(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private interface Writing {
        void write() throws IOException;
    }
}
