package org.veeduria.platform.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.catalogue.IndicatorCatalogue;
import org.veeduria.engine.flags.coverage.Coverage;
import org.veeduria.engine.flags.settings.Preparation;
import org.veeduria.engine.flags.settings.Settings;
import org.veeduria.engine.flags.settings.SettingsException;
import org.veeduria.engine.flags.source.Processes;
import org.veeduria.engine.law.ShippedLaw;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code veeduria coverage FILE…}: which indicators the files' data allows, and which fields stand in the way. */
@Command(name = "coverage", mixinStandardHelpOptions = true)
public final class CoverageCommand implements Callable<Integer> {
    private static final int WRONG_USE = 2;
    private static final int NAME_WIDTH = 46;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The shapes of the answer. */
    enum Format {
        TABLE,
        JSON
    }

    private final ResourceBundle words = ResourceBundle.getBundle("messages.cli");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "coverage.files")
    private List<Path> files = List.of();

    @Option(names = "--settings", paramLabel = "FILE.ini", descriptionKey = "coverage.settings")
    private @Nullable Path settings;

    @Option(names = "--format", paramLabel = "table|json", defaultValue = "table", descriptionKey = "coverage.format")
    private Format format = Format.TABLE;

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                return fail("coverage.unreadable", file);
            }
        }
        try {
            Settings chosen = FlagsCommand.chosen(settings);
            return answer(IndicatorCatalogue.of(chosen, ShippedLaw.peru()), chosen.preparation());
        } catch (SettingsException wrong) {
            return fail("flags.settings." + wrong.reason(), settings, wrong.line(), wrong.value());
        }
    }

    private int answer(IndicatorCatalogue catalogue, Preparation preparation) throws IOException {
        Coverage coverage = new Coverage(catalogue.indicators());
        LoadReport report = new LoadReport(System.out, System.err);
        new Processes(needs(catalogue), preparation, report::problem).read(files, 0, coverage::observe);
        if (coverage.processes() == 0) {
            return fail("coverage.empty");
        }
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TABLE -> table(coverage, catalogue, out);
            case JSON -> out.println(JSON.writeValueAsString(answer(coverage, catalogue)));
        }
        out.flush();
        return 0;
    }

    private static Set<Field> needs(IndicatorCatalogue catalogue) {
        Set<Field> needs = EnumSet.noneOf(Field.class);
        catalogue.indicators().stream().map(Indicator::needs).forEach(needs::addAll);
        return needs;
    }

    private void table(Coverage coverage, IndicatorCatalogue catalogue, PrintWriter out) {
        out.printf(words.getString("coverage.processes") + "%n%n", coverage.processes());
        for (Coverage.Line line : coverage.lines()) {
            String name =
                    catalogue.describe(line.code(), RootCommand.language()).name();
            out.printf("%s  %-" + NAME_WIDTH + "s %9d / %d%n", line.code(), name, line.computable(), line.processes());
            for (Coverage.Gap gap : line.missing()) {
                out.printf("      " + words.getString("coverage.missing") + "%n", gap.paths(), gap.processes());
            }
        }
    }

    /** What the JSON holds of one indicator. */
    record Entry(String code, String name, long computable, long processes, List<Missing> missing) {}

    /** Fields of which one would be enough. */
    record Missing(List<String> fields, long processes) {}

    private static List<Entry> answer(Coverage coverage, IndicatorCatalogue catalogue) {
        List<Entry> entries = new ArrayList<>();
        for (Coverage.Line line : coverage.lines()) {
            List<Missing> missing = line.missing().stream()
                    .map(gap -> new Missing(
                            gap.fields().stream().map(Field::path).sorted().toList(), gap.processes()))
                    .toList();
            String name =
                    catalogue.describe(line.code(), RootCommand.language()).name();
            entries.add(new Entry(line.code(), name, line.computable(), line.processes(), missing));
        }
        return entries;
    }

    private int fail(String message, @Nullable Object... values) {
        PrintWriter err = spec.commandLine().getErr();
        err.printf(words.getString(message) + "%n", values);
        err.flush();
        return WRONG_USE;
    }
}
