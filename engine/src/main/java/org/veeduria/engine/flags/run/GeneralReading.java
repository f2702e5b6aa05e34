package org.veeduria.engine.flags.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.SourceFile;
import org.veeduria.engine.ocds.OcdsItem;
import org.veeduria.engine.ocds.OcdsReader;

/**
 * The slower way for every other shape of OCDS: packages, records, arrays, releases still to be merged, compressed files. Each
 * process is compiled first and then read like a line of a large file.
 */
final class GeneralReading {
    private final CompiledFold fold;
    private final Problems problems;
    private long broken;
    private long position;

    /**
     * @param position of the first release in the whole input
     */
    GeneralReading(CompiledFold fold, long position, Problems problems) {
        this.fold = fold;
        this.position = position;
        this.problems = problem -> {
            broken++;
            problems.report(problem);
        };
    }

    /** Reads the files and observes their processes. */
    void read(List<Path> files) throws IOException {
        for (Path file : files) {
            read(file);
        }
        fold.finish();
    }

    private void read(Path file) throws IOException {
        OcdsReader ocds = new OcdsReader(Limits.USUAL, problems);
        try (InputStream bytes = Files.newInputStream(file)) {
            new SourceFile(Limits.USUAL, problems)
                    .members(file.toString(), bytes, member -> ocds.read(member, this::add));
        }
    }

    private void add(OcdsItem item) {
        try {
            fold.add(item, position++);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long broken() {
        return broken;
    }
}
