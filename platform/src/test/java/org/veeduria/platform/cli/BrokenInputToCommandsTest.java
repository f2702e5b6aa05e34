package org.veeduria.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.veeduria.platform.BadValues;
import org.veeduria.platform.Breakage;
import org.veeduria.platform.BrokenObjects;
import org.veeduria.platform.Veeduria;
import org.veeduria.tlog.SigningKey;

/** Every command that reads a file of its own × everything that breaks files: an answer in words and an exit code, never a stack trace. */
class BrokenInputToCommandsTest {
    private static final String FILE = "FILE";
    private static final String OUT = "OUT";
    private static final String KEY =
            SigningKey.generate("log.example").verifier().toString();

    private static final String SETTINGS = """
            currency = PEN
            [R003]
            threshold = 8
            [exclusions]
            ocid = ocds-1|ocds-2
            """;

    private static final String INDICES = "ubigeo,index\n170101,0.5\n170301,0.2\n170303,0.3\n";

    private static final String RECEIPT = """
            c2sp.org/tlog-proof@v1
            extra AQ==
            index 0

            log.example
            1
            AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=

            — log.example AAAAAAAA
            """;

    @TempDir
    private static Path folder;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    /** A command whose argument {@link #FILE} is broken; {@link #OUT} is where it may write. */
    private record Reader(String whole, List<String> line) {}

    private static List<Reader> readers() throws IOException {
        String ocds = Files.readString(Path.of("src/test/resources/whole/ocds.json"));
        return List.of(
                new Reader(ocds, List.of("flags", FILE, "-o", OUT)),
                new Reader(ocds, List.of("flags", "--compat", "cardinal", FILE, "-o", OUT)),
                new Reader(ocds, List.of("coverage", FILE)),
                new Reader(ocds, List.of("merge", FILE, "-o", OUT)),
                new Reader(ocds, List.of("merge", "--versioned", FILE, "-o", OUT)),
                new Reader(
                        SETTINGS,
                        List.of("flags", "--settings", FILE, "src/test/resources/whole/ocds.json", "-o", OUT)),
                new Reader(
                        INDICES,
                        List.of(
                                "canon",
                                "--kind",
                                "canon-minero",
                                "--on",
                                "2024-06-30",
                                "--total",
                                "1000.00",
                                "--producer",
                                "170303",
                                "--indices",
                                FILE)),
                new Reader(RECEIPT, List.of("verify", FILE, "--key", KEY)),
                new Reader(RECEIPT, List.of("verify", "--log", ".", "--old", FILE, "--key", KEY)));
    }

    @TestFactory
    Stream<DynamicContainer> everyBreakageForEveryCommand() throws IOException {
        System.out.println("BrokenInputToCommandsTest seed " + seed);
        return readers().stream()
                .map(reader -> DynamicContainer.dynamicContainer(String.join(" ", reader.line()), tests(reader)));
    }

    private Stream<DynamicTest> tests(Reader reader) {
        return breakages(reader)
                .map(breakage -> DynamicTest.dynamicTest(breakage.name(), () -> check(reader, breakage)));
    }

    private Stream<Breakage> breakages(Reader reader) {
        Stream<Breakage> values = BadValues.all()
                .map(bad -> Breakage.any(
                        bad.name() + " everywhere",
                        whole -> Breakage.text(Breakage.string(whole)
                                .replaceAll("0\\.5|threshold = 8|\"date\":\"[^\"]*\"|index 0", "$0" + bad.value()))));
        Stream<Breakage> scattered = Stream.iterate(1, round -> round + 1)
                .limit(20)
                .map(round -> Breakage.any("random bytes " + round + ", seed " + seed, this::scattered));
        Stream<Breakage> shapes =
                reader.line().contains("--settings") || !reader.whole().startsWith("[")
                        ? Stream.empty()
                        : new BrokenObjects(reader.whole()).all();
        return Stream.of(Breakage.EVERYWHERE.stream(), values, shapes, scattered)
                .flatMap(each -> each);
    }

    private byte[] scattered(byte[] whole) {
        byte[] broken = whole.clone();
        for (int i = 0; i < 4; i++) {
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        return broken;
    }

    private static void check(Reader reader, Breakage breakage) throws IOException {
        Path file = Files.createTempFile(folder, "broken", "");
        Files.write(file, breakage.of(reader.whole().getBytes(StandardCharsets.UTF_8)));
        List<String> line = new ArrayList<>(reader.line());
        line.replaceAll(word -> word.equals(FILE) ? file.toString() : word.equals(OUT) ? file + ".out" : word);
        StringWriter said = new StringWriter();
        int exit = RootCommand.line(Veeduria.class)
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(line.toArray(String[]::new));
        assertThat(exit).as(said.toString()).isBetween(0, 2);
        assertThat(said.toString()).doesNotContain("\tat ", "Exception");
    }
}
