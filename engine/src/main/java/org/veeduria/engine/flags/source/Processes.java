package org.veeduria.engine.flags.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.read.ProcessReader;
import org.veeduria.engine.flags.settings.Preparation;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.SourceFile;
import org.veeduria.engine.ocds.Compiler;
import org.veeduria.engine.ocds.Normaliser;
import org.veeduria.engine.ocds.OcdsItem;
import org.veeduria.engine.ocds.OcdsReader;
import org.veeduria.engine.seace.SeaceReader;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives every process of files as they are published: OCDS in any shape (packages, releases, records, JSON Lines, packed or not),
 * cleaned and compiled over all files together, and Peru's SEACE table. What cannot be read is reported and left out.
 */
public final class Processes {
    private static final int HEAD = 4096;

    private final ProcessReader reader;
    private final Problems problems;
    private long position;

    /** Reads only the fields needed. */
    public Processes(Set<Field> needs, Preparation preparation, Problems problems) {
        this.reader = new ProcessReader(needs, preparation);
        this.problems = problems;
    }

    /**
     * Reads the files as if they were one.
     *
     * @param first position of the first release in the whole input; of a process, its first release's position counts
     */
    public void read(List<Path> files, long first, Consumer<ContractingProcess> sink) throws IOException {
        position = first;
        try (Compiler compiler = Compiler.compiling()) {
            for (Path file : files) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    if (isSeace(file)) {
                        seace(file.toString(), bytes, sink);
                    } else {
                        releases(file.toString(), bytes, problems, item -> add(compiler, item));
                    }
                }
            }
            compiler.finish((release, _, at) -> give(release, at, sink));
        }
    }

    private static boolean isSeace(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            String head = SourceFile.head(file.toString(), bytes, HEAD);
            return SeaceReader.recognises(head.lines().findFirst().orElse(""));
        }
    }

    private void seace(String name, InputStream bytes, Consumer<ContractingProcess> sink) throws IOException {
        new SourceFile(Limits.USUAL, problems)
                .members(
                        name,
                        bytes,
                        member -> new SeaceReader(Limits.USUAL, problems)
                                .read(member, process -> give(process.release(), position++, sink)));
    }

    /** The releases of one file of OCDS, made clean, in their order. */
    public static void releases(String name, InputStream bytes, Problems problems, Consumer<OcdsItem> sink)
            throws IOException {
        OcdsReader ocds = new OcdsReader(Limits.USUAL, problems);
        Normaliser normaliser = new Normaliser(problems);
        new SourceFile(Limits.USUAL, problems)
                .members(name, bytes, member -> ocds.read(member, item -> sink.accept(normaliser.clean(item))));
    }

    private void add(Compiler compiler, OcdsItem item) {
        try {
            compiler.add(item, position++);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void give(ObjectNode release, long at, Consumer<ContractingProcess> sink) {
        ContractingProcess process = reader.read(release, at);
        if (process != null) {
            sink.accept(process);
        }
    }
}
