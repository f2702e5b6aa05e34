package org.veeduria.platform.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The file that {@code -o} names. */
final class OutputFile {
    private OutputFile() {}

    /**
     * Opening the output empties it, so it must be none of the files that are read.
     *
     * @throws ParameterException naming the file that would be lost
     */
    static void requireOther(@Nullable Path output, List<Path> read, CommandSpec command) throws IOException {
        for (Path file : read) {
            if (output != null && Files.exists(output) && Files.isSameFile(output, file)) {
                String words = ResourceBundle.getBundle("messages.cli").getString("output.is-input");
                throw new ParameterException(command.commandLine(), words.formatted(output));
            }
        }
    }
}
