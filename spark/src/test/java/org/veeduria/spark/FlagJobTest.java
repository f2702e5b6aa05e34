package org.veeduria.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veeduria.engine.input.Problem;
import org.veeduria.spark.FlagJob.Format;

/** The cluster says what one machine says, byte for byte, however the input is cut. */
class FlagJobTest {
    private static final JavaSparkContext SPARK = new JavaSparkContext(LocalSpark.SESSION.sparkContext());

    @TempDir
    private Path temporary;

    static Stream<FlagQuestion> questions() {
        return Stream.of(
                new FlagQuestion("", false, false),
                new FlagQuestion("", false, true),
                new FlagQuestion("", true, false),
                new FlagQuestion("[R003]\n[R018]\n[R048]\n", false, true));
    }

    private OcdsFolder folder(String name) throws IOException {
        return new OcdsFolder(Files.createDirectory(temporary.resolve(name)));
    }

    private String job(FlagQuestion question, OcdsFolder input, String... more) throws IOException {
        Path output = temporary.resolve("out");
        List<String> arguments = new ArrayList<>(List.of(more));
        if (!question.settings().isEmpty()) {
            Path settings = temporary.resolve("settings.ini");
            Files.writeString(settings, question.settings());
            arguments.addAll(List.of("--settings", settings.toString()));
        }
        if (question.cardinal()) {
            arguments.addAll(List.of("--compat", "cardinal"));
        }
        if (question.evidence()) {
            arguments.add("--evidence");
        }
        arguments.addAll(List.of("-o", output.toString(), input.folder().toString()));
        int status = Jobs.run(new FlagJob(LocalSpark.SESSION), arguments.toArray(String[]::new));
        assertThat(status).isZero();
        return Files.readString(output);
    }

    private static List<Problem> problems(FlagQuestion question, OcdsFolder input, int partitions) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Storage storage = Storage.of(SPARK.hadoopConfiguration());
        new FlagFold(SPARK, storage, question, partitions)
                .run(storage.files(input.folder().toString()), problems::add);
        return problems;
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aFolderOfPartsGivesWhatOneMachineGives(FlagQuestion question) throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> lines = OcdsFolder.demonstrations(seed, seed + 1, seed + 2);
        Collections.shuffle(lines, random);
        for (double packed : new double[] {0, 0.5}) {
            OcdsFolder input = folder("in-" + packed).parts(lines, 1 + random.nextInt(9), packed, random);
            String expected = input.onOneMachine(question, Format.JSON).text();
            assertThat(expected).contains("R018");
            for (int partitions : new int[] {1, 3, 19}) {
                assertThat(job(question, input, "--partitions", "" + partitions))
                        .as("seed %d, packed %s, %d partitions", seed, packed, partitions)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void aTableIsTheSameToo() throws IOException {
        FlagQuestion question = new FlagQuestion("", false, true);
        OcdsFolder input = folder("in").parts(OcdsFolder.demonstrations(7), 3, 0, new Random(7));
        assertThat(job(question, input, "--format", "csv"))
                .isEqualTo(input.onOneMachine(question, Format.CSV).text());
    }

    @Test
    void releasesOfOneProcessInSeveralFilesAreCompiledInTheOrderOfTheInput() throws IOException {
        String release = "{\"ocid\":\"%s\",\"id\":\"%d\",\"date\":\"2024-01-0%dT00:00:00Z\",\"tag\":[\"tender\"],"
                + "\"initiationType\":\"tender\",\"tender\":{\"procurementMethod\":\"open\",\"numberOfTenderers\":%d}}";
        OcdsFolder input = folder("in");
        for (int file = 0; file < 4; file++) {
            StringBuilder releases = new StringBuilder();
            for (int process = 0; process < 40; process++) {
                int number = file * 40 + process;
                releases.append(process == 0 ? "" : ",")
                        .append(release.formatted("P" + process, number, 1 + process % 4, 1 + (file + process) % 3));
            }
            input.write(file + ".json", "{\"releases\":[" + releases + "]}", file % 2 == 1);
        }
        FlagQuestion question = new FlagQuestion("[R018]\n", false, true);
        String expected = input.onOneMachine(question, Format.JSON).text();
        assertThat(expected).contains("R018");
        for (int partitions = 1; partitions <= 5; partitions++) {
            assertThat(job(question, input, "--partitions", "" + partitions)).isEqualTo(expected);
        }
    }

    @Test
    void theFirstCurrencyOfTheInputCountsForCardinalWhereverItIsRead() throws IOException {
        String bids = "\"bids\":{\"details\":[{\"status\":\"valid\",\"tenderers\":[{\"id\":\"A\"}],"
                + "\"value\":{\"amount\":%1$d,\"currency\":\"%2$s\"}},"
                + "{\"status\":\"disqualified\",\"tenderers\":[{\"id\":\"B\"}],"
                + "\"value\":{\"amount\":1,\"currency\":\"%2$s\"}}]},"
                + "\"awards\":[{\"status\":\"active\",\"suppliers\":[{\"id\":\"A\"}]}]";
        OcdsFolder input = folder("in");
        for (int file = 0; file < 6; file++) {
            StringBuilder lines = new StringBuilder();
            for (int line = 0; line < 30; line++) {
                String currency = file == 0 && line == 0 ? "PEN" : "USD";
                lines.append("{\"ocid\":\"P%d-%d\",%s}%n".formatted(file, line, bids.formatted(10 + line, currency)));
            }
            input.write("part-" + file + ".jsonl" + (file < 3 ? ".gz" : ""), lines.toString(), file < 3);
        }
        FlagQuestion question = new FlagQuestion("[R036]\n", true, false);
        String expected = input.onOneMachine(question, Format.JSON).text();
        assertThat(expected).contains("R036");
        for (int partitions = 1; partitions <= 7; partitions++) {
            assertThat(job(question, input, "--partitions", "" + partitions)).isEqualTo(expected);
        }
    }

    @Test
    void brokenLinesAreToldInTheOrderOfTheInput() throws IOException {
        List<String> lines = OcdsFolder.demonstrations(3);
        for (int line : new int[] {500, 40, 7}) {
            lines.add(line, "{\"ocid\":\"broken " + line + "\",\"tender\":{");
        }
        lines.add(9, "{\"id\":\"no ocid\"}");
        OcdsFolder input = folder("in").parts(lines, 5, 0.4, new Random(4)).write("empty.jsonl", "", false);
        FlagQuestion question = new FlagQuestion("", false, false);
        List<String> expected = input.onOneMachine(question, Format.JSON).problems().stream()
                .map(problem -> told(input, problem))
                .toList();
        assertThat(expected).hasSize(5);
        assertThat(problems(question, input, 4).stream().map(problem -> told(input, problem)))
                .isEqualTo(expected);
    }

    /** The same file has a path on one machine and an address on a cluster. */
    private static String told(OcdsFolder input, Problem problem) {
        String path = problem.place().file();
        return path.substring(path.indexOf(input.folder().toString()))
                + problem.place().line() + " " + problem.place().column() + problem.value() + problem.reason();
    }

    @Test
    void anInputThatIsNotThereIsSaid() {
        int status = Jobs.run(
                new FlagJob(LocalSpark.SESSION),
                "-o",
                temporary.resolve("out").toString(),
                temporary.resolve("nothing").toString());
        assertThat(status).isEqualTo(Jobs.UNUSABLE);
    }

    @Test
    @EnabledIfSystemProperty(named = "veeduria.shared", matches = ".+")
    void theCasesOfCardinalGiveWhatOneMachineGives() throws IOException {
        Path cases = Path.of(System.getProperty("veeduria.shared")).resolve("data/ocds/red-flags");
        OcdsFolder input = folder("in");
        try (Stream<Path> files = Files.list(cases)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".jsonl")).toList()) {
                Files.copy(file, input.folder().resolve(file.getFileName().toString()));
            }
        }
        for (FlagQuestion question : questions().toList()) {
            byte[] expected = input.onOneMachine(question, Format.JSON).output();
            assertThat(job(question, input).getBytes(StandardCharsets.UTF_8)).isEqualTo(expected);
        }
    }
}
