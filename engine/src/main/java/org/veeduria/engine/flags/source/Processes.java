package org.veeduria.engine.flags.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives every process of files as they are published: OCDS in any shape (packages, releases, records, JSON Lines, packed or not),
 * cleaned and compiled over all files together, and Peru's SEACE table. What cannot be read is reported and left out.
 */
public final class Processes {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int HEAD = 4096;

    private final ProcessReader reader;
    private final Problems problems;

    /** Reads only the fields needed. */
    public Processes(Set<Field> needs, Preparation preparation, Problems problems) {
        this.reader = new ProcessReader(needs, preparation);
        this.problems = problems;
    }

    /** Reads the files as if they were one. */
    public void read(List<Path> files, Consumer<ContractingProcess> sink) throws IOException {
        try (Compiler compiler = Compiler.compiling()) {
            for (Path file : files) {
                if (isSeace(file)) {
                    seace(file, sink);
                } else {
                    ocds(file, compiler);
                }
            }
            compiler.finish((release, _) -> give(release, sink));
        }
    }

    private static boolean isSeace(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            String head = SourceFile.head(file.toString(), bytes, HEAD);
            return SeaceReader.recognises(head.lines().findFirst().orElse(""));
        }
    }

    private void seace(Path file, Consumer<ContractingProcess> sink) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            new SourceFile(Limits.USUAL, problems)
                    .members(
                            file.toString(),
                            bytes,
                            member -> new SeaceReader(Limits.USUAL, problems)
                                    .read(member, process -> give(process.release(), sink)));
        }
    }

    private void ocds(Path file, Compiler compiler) throws IOException {
        OcdsReader ocds = new OcdsReader(Limits.USUAL, problems);
        Normaliser normaliser = new Normaliser(problems);
        try (InputStream bytes = Files.newInputStream(file)) {
            new SourceFile(Limits.USUAL, problems)
                    .members(
                            file.toString(),
                            bytes,
                            member -> ocds.read(member, item -> add(compiler, normaliser.clean(item))));
        }
    }

    private static void add(Compiler compiler, OcdsItem item) {
        try {
            compiler.add(item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void give(ObjectNode release, Consumer<ContractingProcess> sink) {
        byte[] text = JSON.writeValueAsString(release).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(text, text.length + ProcessReader.SLACK);
        ContractingProcess process = reader.read(bytes, 0, text.length, 0);
        if (process != null) {
            sink.accept(process);
        }
    }
}
