package org.veeduria.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.veeduria.engine.demo.Demonstration;
import org.veeduria.engine.flags.catalogue.Explanations;
import org.veeduria.engine.flags.coverage.Coverage;
import org.veeduria.engine.flags.kept.Results;
import org.veeduria.engine.flags.run.CsvOutput;
import org.veeduria.engine.flags.run.FlagRun;
import org.veeduria.engine.flags.run.JsonOutput;
import org.veeduria.engine.flags.run.Outcome;
import org.veeduria.engine.input.Problem;

/** A folder of OCDS files for tests, and what one machine says of it. */
record OcdsFolder(Path folder) {
    /** Invented purchases of several seeds, one compiled release on each line. */
    static List<String> demonstrations(long... seeds) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (long seed : seeds) {
            Demonstration.write(seed, lines);
        }
        return new ArrayList<>(lines.toString(StandardCharsets.UTF_8).lines().toList());
    }

    /** Writes the lines to part files of random lengths; each is packed with that chance. */
    OcdsFolder parts(List<String> lines, int files, double packed, Random random) throws IOException {
        List<Integer> cuts = new ArrayList<>(
                random.ints(files - 1L, 0, lines.size() + 1).sorted().boxed().toList());
        cuts.add(lines.size());
        int from = 0;
        for (int part = 0; part < files; part++) {
            boolean isPacked = random.nextDouble() < packed;
            String text = String.join("\n", lines.subList(from, cuts.get(part)));
            write("part-%05d.jsonl%s".formatted(part, isPacked ? ".gz" : ""), text, isPacked);
            from = cuts.get(part);
        }
        return this;
    }

    /** Writes one file. */
    OcdsFolder write(String name, String text, boolean packed) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve(name));
                OutputStream out = packed ? new GZIPOutputStream(file) : file) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** What {@code veeduria flags} writes, and what it tells of broken lines. */
    record Said(byte[] output, List<Problem> problems) {
        String text() {
            return new String(output, StandardCharsets.UTF_8);
        }
    }

    /** The answer of one machine, computed as the command computes it. */
    Said onOneMachine(FlagQuestion question, FlagJob.Format format) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<Coverage> coverage = new ArrayList<>();
        Outcome outcome = new FlagRun(question.analysis(coverage::add), 2, problems::add).run(files());
        Results results = outcome.results();
        Explanations explanations = coverage.isEmpty() ? null : question.explanations(results, coverage.getFirst());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (format == FlagJob.Format.CSV) {
            CsvOutput.write(results, explanations, out);
        } else {
            JsonOutput.write(results, explanations, out);
        }
        return new Said(out.toByteArray(), problems);
    }
}
