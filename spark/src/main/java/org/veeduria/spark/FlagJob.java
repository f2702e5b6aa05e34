package org.veeduria.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.catalogue.Explanations;
import org.veeduria.engine.flags.kept.Results;
import org.veeduria.engine.flags.run.CsvOutput;
import org.veeduria.engine.flags.run.JsonOutput;
import org.veeduria.engine.flags.run.XlsxOutput;
import org.veeduria.engine.flags.settings.SettingsException;
import org.veeduria.engine.input.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code spark-submit --class org.veeduria.spark.FlagJob … INPUT…}: the red flags of OCDS files, as {@code veeduria flags} gives them. */
@Command(name = "FlagJob", mixinStandardHelpOptions = true)
public final class FlagJob implements Callable<Integer> {
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

    @Parameters(paramLabel = "INPUT", arity = "1..*", descriptionKey = "flags.inputs")
    private List<String> inputs = List.of();

    @Option(names = "--settings", paramLabel = "FILE.ini", descriptionKey = "flags.settings")
    private @Nullable String settings;

    @Option(names = "--compat", paramLabel = "cardinal", descriptionKey = "flags.compat")
    private @Nullable Compat compat;

    @Option(names = "--evidence", descriptionKey = "flags.evidence")
    private boolean evidence;

    @Option(names = "--format", paramLabel = "json|csv|xlsx", defaultValue = "json", descriptionKey = "flags.format")
    private Format format = Format.JSON;

    @Option(names = "--partitions", paramLabel = "N", descriptionKey = "flags.partitions")
    private int partitions;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            descriptionKey = "output")
    private String output = "";

    private final SparkSession session;

    FlagJob(SparkSession session) {
        this.session = session;
    }

    /** Exit codes: 0 done, 2 wrong use or nothing readable. */
    public static void main(String[] args) {
        Jobs.main("veeduria flags", FlagJob::new, args);
    }

    @Override
    public Integer call() throws IOException {
        JavaSparkContext spark = new JavaSparkContext(session.sparkContext());
        Storage storage = Storage.of(spark.hadoopConfiguration());
        try {
            FlagQuestion question = new FlagQuestion(settings(storage), compat == Compat.CARDINAL, evidence);
            List<Storage.Stored> files = new ArrayList<>();
            for (String input : inputs) {
                files.addAll(storage.files(input));
            }
            FlagFold fold = new FlagFold(spark, storage, question, partitions(spark, files));
            return write(question, fold.run(files, FlagJob::tell), storage);
        } catch (FileNotFoundException e) {
            Jobs.say("unreadable", String.valueOf(e.getMessage()));
        } catch (SettingsException e) {
            Jobs.say("flags.unusable-settings", String.valueOf(settings), e.line(), e.value(), e.reason());
        }
        return Jobs.UNUSABLE;
    }

    private String settings(Storage storage) throws IOException {
        if (settings == null) {
            return "";
        }
        try (InputStream in = storage.open(settings)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            new FlagQuestion(text, compat == Compat.CARDINAL, evidence).analysis();
            return text;
        }
    }

    /** A task for every 128 MB, and at least two for each core. */
    private int partitions(JavaSparkContext spark, List<Storage.Stored> files) {
        long bytes = files.stream().mapToLong(Storage.Stored::bytes).sum();
        return partitions > 0 ? partitions : (int) Math.max(2L * spark.defaultParallelism(), bytes >> 27);
    }

    private int write(FlagQuestion question, FlagFold.Answer answer, Storage storage) throws IOException {
        if (answer.outcome().broken() > 0) {
            Jobs.say("flags.broken", answer.outcome().broken(), answer.outcome().processes());
        }
        Results results = answer.outcome().results();
        Explanations explanations = answer.coverage().isEmpty()
                ? null
                : question.explanations(results, answer.coverage().getFirst());
        try (OutputStream out = storage.create(output)) {
            switch (format) {
                case JSON -> JsonOutput.write(results, explanations, out);
                case CSV -> CsvOutput.write(results, explanations, out);
                case XLSX -> XlsxOutput.write(results, explanations, out);
            }
        }
        return answer.outcome().processes() == 0 ? Jobs.UNUSABLE : 0;
    }

    private static void tell(Problem problem) {
        System.err.println(problem.text(Locale.forLanguageTag("es")));
    }
}
