package org.veeduria.platform.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.catalogue.Chosen;
import org.veeduria.engine.flags.catalogue.Explanations;
import org.veeduria.engine.flags.catalogue.IndicatorCatalogue;
import org.veeduria.engine.flags.coverage.Coverage;
import org.veeduria.engine.flags.coverage.CoverageWatch;
import org.veeduria.engine.flags.kept.Results;
import org.veeduria.engine.flags.run.Analysis;
import org.veeduria.engine.flags.run.CsvOutput;
import org.veeduria.engine.flags.run.FlagRun;
import org.veeduria.engine.flags.run.JsonOutput;
import org.veeduria.engine.flags.run.Outcome;
import org.veeduria.engine.flags.run.XlsxOutput;
import org.veeduria.engine.flags.settings.Settings;
import org.veeduria.engine.flags.settings.SettingsException;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.law.ShippedLaw;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code veeduria flags FILE…}: the red flags of OCDS files. Starts neither the site nor the database. */
@Command(name = "flags", mixinStandardHelpOptions = true, resourceBundle = "messages.cli")
public final class FlagsCommand implements Callable<Integer> {
    private static final int UNUSABLE = 2;

    /** The programs whose results can be had. */
    enum Compat {
        CARDINAL
    }

    /** The shapes of the result. */
    enum Format {
        JSON,
        CSV,
        XLSX
    }

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "flags.files")
    List<Path> files = List.of();

    @Option(names = "--settings", paramLabel = "FILE.ini", descriptionKey = "flags.settings")
    @Nullable
    Path settings;

    @Option(names = "--compat", paramLabel = "cardinal", descriptionKey = "flags.compat")
    @Nullable
    Compat compat;

    @Option(names = "--evidence", descriptionKey = "flags.evidence")
    boolean evidence;

    @Option(names = "--format", paramLabel = "json|csv|xlsx", defaultValue = "json", descriptionKey = "flags.format")
    Format format = Format.JSON;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "flags.threads")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            descriptionKey = "flags.output")
    @Nullable
    Path output;

    private Settings chosen = Settings.NONE;

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw new WrongUse("flags.threads.wrong", threads);
        }
        List<Path> needed = new ArrayList<>(files);
        if (settings != null) {
            needed.add(settings);
        }
        for (Path file : needed) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                say("flags.unreadable", file);
                return UNUSABLE;
            }
        }
        OutputFile.requireOther(output, needed);
        Analysis analysis = analysis();
        if (analysis == null) {
            return UNUSABLE;
        }
        List<Coverage> coverage = new ArrayList<>();
        Analysis watched =
                evidence ? analysis.and(new CoverageWatch(catalogue(analysis).indicators(), coverage::add)) : analysis;
        Outcome outcome = new FlagRun(watched, threads, this::tell).run(files);
        if (outcome.broken() > 0) {
            say("flags.broken", outcome.broken(), outcome.processes());
        }
        try (OutputStream out = open()) {
            write(outcome.results(), coverage.isEmpty() ? null : explanations(analysis, outcome, coverage), out);
        } catch (IOException failure) {
            leaveQuietly(failure);
        }
        return outcome.processes() == 0 ? UNUSABLE : 0;
    }

    /** {@code null} if the settings cannot be followed; then it was said why. */
    private @Nullable Analysis analysis() throws IOException {
        try {
            chosen = chosen(settings);
            return compat == Compat.CARDINAL
                    ? Analysis.cardinal(chosen, evidence)
                    : Analysis.of(Chosen.by(chosen, ShippedLaw::peru), chosen, evidence);
        } catch (SettingsException e) {
            say("flags.settings." + e.reason(), String.valueOf(settings), e.line(), e.value());
            return null;
        }
    }

    /** The settings of a file; the usual ones where none is named. */
    static Settings chosen(@Nullable Path file) throws IOException {
        if (file == null) {
            return Settings.NONE;
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return Settings.read(bytes);
        }
    }

    private IndicatorCatalogue catalogue(Analysis analysis) {
        return IndicatorCatalogue.of(analysis.indicators(), chosen, ShippedLaw.peru());
    }

    private Explanations explanations(Analysis analysis, Outcome outcome, List<Coverage> coverage) {
        return Explanations.of(catalogue(analysis), outcome.results().codes(), coverage.getFirst());
    }

    private void tell(Problem problem) {
        System.err.println(problem.text(RootCommand.language()));
    }

    private void say(String key, Object... values) {
        System.err.println(
                ResourceBundle.getBundle("messages.cli").getString(key).formatted(values));
    }

    /** Whoever reads the output, {@code head} for one, may have had enough. */
    private void leaveQuietly(IOException failure) throws IOException {
        if (output != null || !"Broken pipe".equals(failure.getMessage())) {
            throw failure;
        }
    }

    private OutputStream open() throws IOException {
        return output == null
                ? new FileOutputStream(FileDescriptor.out)
                : new BufferedOutputStream(Files.newOutputStream(output));
    }

    private void write(Results results, @Nullable Explanations explanations, OutputStream out) throws IOException {
        switch (format) {
            case JSON -> JsonOutput.write(results, explanations, out);
            case CSV -> CsvOutput.write(results, explanations, out);
            case XLSX -> XlsxOutput.write(results, explanations, out);
        }
    }
}
