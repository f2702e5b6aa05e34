package org.veeduria.tlog;

import java.io.IOException;
import java.util.List;

/** Where a published log is read from. */
public interface LogSource {
    /** The path of the signed head, beside the tiles. */
    String CHECKPOINT = "checkpoint";

    /**
     * The bytes at a path below the log's prefix.
     *
     * @throws java.nio.file.NoSuchFileException when there is nothing
     */
    byte[] read(String path) throws IOException;

    /** All paths below {@code tile/}, where they can be listed; else none. */
    List<String> tiles() throws IOException;
}
