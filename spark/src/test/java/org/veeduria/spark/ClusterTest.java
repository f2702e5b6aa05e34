package org.veeduria.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.veeduria.spark.FlagJob.Format;

/** On a cluster of two workers, jobs submitted by a driver of its own say what one machine says. */
class ClusterTest {
    @TempDir
    private static Path temporary;

    private static StandaloneCluster cluster;

    @BeforeAll
    static void start() throws IOException {
        cluster = new StandaloneCluster(Files.createDirectory(temporary.resolve("cluster")));
    }

    @AfterAll
    static void stop() throws IOException {
        cluster.close();
    }

    @Test
    void theFoldOfRedFlagsGivesWhatOneMachineGives() throws Exception {
        long seed = System.nanoTime();
        Path folder = Files.createDirectory(temporary.resolve("in"));
        OcdsFolder input =
                new OcdsFolder(folder).parts(OcdsFolder.demonstrations(seed, seed + 1), 6, 0.3, new Random(seed));
        Path output = temporary.resolve("flags.json");
        String said = cluster.submit(
                FlagJob.class, List.of("--evidence", "--partitions", "5", "-o", output.toString(), folder.toString()));
        assertThat(said).as("seed %d", seed).startsWith("0\n");
        assertThat(Files.readString(output))
                .as("seed %d", seed)
                .isEqualTo(input.onOneMachine(new FlagQuestion("", false, true), Format.JSON)
                        .text());
        assertThat(cluster.workersUsed()).containsExactly("worker-0", "worker-1");
    }

    @Test
    void theBudgetCubeAnswersWhatOneMachineAnswers() throws Exception {
        long seed = System.nanoTime();
        Path out = temporary.resolve("cluster.csv");
        Path local = temporary.resolve("local.csv");
        try (CubeRows rows = new CubeRows(temporary.resolve("rows"), seed, 2_000)) {
            List<String> question = List.of(
                    rows.folder().toString(),
                    "--cut=mes_eje:1;2;3|rubro:a;",
                    "--drilldown=ano_eje|funcion",
                    "--totals",
                    "--order=devengado.sum:desc",
                    "-o");
            assertThat(cluster.submit(CubeJob.class, with(question, out))).startsWith("0\n");
            Jobs.run(new CubeJob(LocalSpark.SESSION), with(question, local).toArray(String[]::new));
        }
        assertThat(Files.readString(out)).as("seed %d", seed).isEqualTo(Files.readString(local));
        assertThat(Files.readAllLines(out)).hasSizeGreaterThan(10);
    }

    private static List<String> with(List<String> question, Path output) {
        return Stream.concat(question.stream(), Stream.of(output.toString())).toList();
    }
}
