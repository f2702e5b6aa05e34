package org.veeduria.engine.eiti;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.SourceFile;

/** What a reader makes of a file. */
record ReadFlows(List<Flow> flows, List<Problem> problems) {
    static ReadFlows of(FlowReader reader, String text) {
        return of(reader, text.getBytes(StandardCharsets.UTF_8));
    }

    static ReadFlows of(FlowReader reader, byte[] bytes) {
        return of(reader, "file", new ByteArrayInputStream(bytes));
    }

    /** A file of the folder of real data. */
    static ReadFlows real(FlowReader reader, String name) {
        Path file = Path.of(System.getProperty("veeduria.shared"), "data/extractives")
                .resolve(name);
        try (InputStream bytes = Files.newInputStream(file)) {
            return of(reader, name, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ReadFlows of(FlowReader reader, String name, InputStream bytes) {
        ReadFlows read = new ReadFlows(new ArrayList<>(), new ArrayList<>());
        try {
            new SourceFile(Limits.USUAL, read.problems::add)
                    .members(name, bytes, member -> reader.read(member, read.problems::add, read.flows::add));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return read;
    }
}
