package org.veeduria.platform.shared;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file of invented data that a room adds to the demonstration by adding a bean. It is loaded as any other file is, marked as
 * fictional ({@link IncomingFile#fictional}), and taken out by the room's {@link Withdrawal}.
 */
public interface DemonstrationFile {
    /** The name under which it is listed, such as {@code demostracion-ficticia.jsonl}. */
    String name();

    /** The {@link Loader#type} that reads it. */
    String type();

    /** Writes it: the same bytes every time, on every machine. */
    void write(OutputStream out) throws IOException;
}
