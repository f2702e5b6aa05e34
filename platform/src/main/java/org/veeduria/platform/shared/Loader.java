package org.veeduria.platform.shared;

import java.io.IOException;
import org.veeduria.engine.input.Problems;

/** Takes one type of file into its room: {@code veeduria load FILE --as TYPE}. A room adds a type by adding a bean. */
public interface Loader {
    /** The type's name on the command line, {@code ocds} or {@code seace}. */
    String type();

    /**
     * Whether a file is of this type.
     *
     * @param head the first 64 KiB of its content, unpacked, as text
     */
    boolean recognises(String head);

    /**
     * Loads what is good and reports what is not, inside the caller's transaction: either all of it is stored with the
     * file's entry in the public record, or nothing is.
     *
     * @throws IOException where the disk fails, never for what stands in the file
     */
    LoadCounts load(IncomingFile file, Problems problems) throws IOException;
}
