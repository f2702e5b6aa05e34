package org.veeduria.platform.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.SourceFile;
import org.veeduria.engine.ocds.Compiler;
import org.veeduria.engine.ocds.OcdsItem;
import org.veeduria.engine.ocds.OcdsReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code veeduria merge FILE…}: releases of all files into one compiled or versioned release per process, as JSON Lines. */
@Command(name = "merge", mixinStandardHelpOptions = true)
public final class MergeCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "merge.files")
    private List<Path> files = List.of();

    @Option(names = "--versioned", descriptionKey = "merge.versioned")
    private boolean versioned;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            descriptionKey = "merge.output")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        LoadReport report = new LoadReport(System.out, System.err);
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                report.missing(file.toString());
                return 2;
            }
        }
        OutputFile.requireOther(output, files);
        long[] merged = new long[1];
        try (Compiler compiler = versioned ? Compiler.versioning() : Compiler.compiling();
                Writer out = open()) {
            for (Path file : files) {
                read(file, compiler, report);
            }
            compiler.finish((release, place) -> {
                merged[0]++;
                write(out, release);
            });
        }
        return merged[0] == 0 ? 2 : 0;
    }

    private static void read(Path file, Compiler compiler, LoadReport report) throws IOException {
        OcdsReader reader = new OcdsReader(Limits.USUAL, report::problem);
        try (InputStream bytes = Files.newInputStream(file)) {
            new SourceFile(Limits.USUAL, report::problem)
                    .members(file.toString(), bytes, member -> reader.read(member, item -> add(compiler, item)));
        }
    }

    private static void add(Compiler compiler, OcdsItem item) {
        try {
            compiler.add(item);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Writer open() throws IOException {
        OutputStream bytes = output == null ? System.out : new BufferedOutputStream(Files.newOutputStream(output));
        return new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    }

    private static void write(Writer out, ObjectNode release) {
        try {
            out.write(JSON.writeValueAsString(release));
            out.write('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
