package org.veeduria.platform.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file that {@code -o} names. */
final class OutputFile {
    private OutputFile() {}

    /**
     * Opening the output empties it, so it must be none of the files that are read.
     *
     * @throws WrongUse naming the file that would be lost
     */
    static void requireOther(@Nullable Path output, List<Path> read) throws IOException {
        for (Path file : read) {
            if (output != null && Files.exists(output) && Files.isSameFile(output, file)) {
                throw new WrongUse("output.is-input", output);
            }
        }
    }
}
