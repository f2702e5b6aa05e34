package org.veeduria.engine.flags.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.read.ProcessReader;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.SourceFile;
import org.veeduria.engine.ocds.Compiler;
import org.veeduria.engine.ocds.OcdsItem;
import org.veeduria.engine.ocds.OcdsReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The slower way for every other shape of OCDS: packages, records, arrays, releases still to be merged, compressed files. Each
 * process is compiled first and then read like a line of a large file.
 */
final class GeneralReading {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Share share;
    private final ProcessReader reader;
    private final Problems problems;
    private long broken;
    private long processes;

    GeneralReading(Analysis analysis, Share share, Problems problems) {
        this.share = share;
        this.reader = new ProcessReader(analysis.needs(), analysis.preparation());
        this.problems = problem -> {
            broken++;
            problems.report(problem);
        };
    }

    /** Reads the files and observes their processes. */
    void read(List<Path> files, long position) throws IOException {
        try (Compiler compiler = Compiler.compiling()) {
            for (Path file : files) {
                read(file, compiler);
            }
            compiler.finish((release, place) -> observe(release, position + processes));
        }
    }

    private void read(Path file, Compiler compiler) throws IOException {
        OcdsReader ocds = new OcdsReader(Limits.USUAL, problems);
        try (InputStream bytes = Files.newInputStream(file)) {
            new SourceFile(Limits.USUAL, problems)
                    .members(file.toString(), bytes, member -> ocds.read(member, item -> add(compiler, item)));
        }
    }

    private static void add(Compiler compiler, OcdsItem item) {
        try {
            compiler.add(item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void observe(ObjectNode release, long position) {
        byte[] json = JSON.writeValueAsString(release).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(json, json.length + ProcessReader.SLACK);
        ContractingProcess process = reader.read(bytes, 0, json.length, position);
        if (process != null) {
            processes++;
            share.observe(process);
        }
    }

    long broken() {
        return broken;
    }

    long processes() {
        return processes;
    }
}
