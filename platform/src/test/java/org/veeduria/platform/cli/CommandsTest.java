package org.veeduria.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veeduria.platform.Veeduria;
import org.veeduria.tlog.SigningKey;
import picocli.CommandLine;

class CommandsTest {
    private static final String KEY =
            SigningKey.generate("log.example").verifier().toString();

    @TestFactory
    Stream<DynamicTest> everyCommandExplainsItselfWithAnExample() {
        return commands().entrySet().stream()
                .filter(entry -> !"help".equals(entry.getKey()))
                .filter(entry ->
                        !entry.getValue().getCommandSpec().usageMessage().hidden())
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> explains(entry.getKey())));
    }

    private static void explains(String name) {
        StringWriter printed = new StringWriter();
        int exit = RootCommand.line(Veeduria.class)
                .setOut(new PrintWriter(printed))
                .execute(name, "--help");
        assertThat(exit).isZero();
        assertThat(printed.toString()).contains(" / ", "./veeduria " + name);
        commands().get(name).getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .forEach(option -> assertThat(option.description())
                        .as("description of %s", option.longestName())
                        .isNotEmpty());
    }

    @Test
    void aWordThatIsNoCommandIsRefusedByName() {
        assertThat(refused("bailar")).contains("bailar", "./veeduria --help");
    }

    @Test
    void whatIsReadIsNeverWrittenOver(@TempDir Path folder) throws IOException {
        Path releases = Files.writeString(folder.resolve("entregas.jsonl"), "{}");
        for (String name : List.of("merge", "flags")) {
            assertThat(refused(
                            name,
                            releases.toString(),
                            "-o",
                            folder + "/../" + folder.getFileName() + "/entregas.jsonl"))
                    .contains("entregas.jsonl", "-o");
            assertThat(releases).hasContent("{}");
        }
    }

    @Test
    void anOutputThatCannotBeWrittenIsSaidInWords(@TempDir Path folder) throws IOException {
        Path releases = Files.writeString(folder.resolve("entregas.jsonl"), "{}");
        for (String name : List.of("merge", "flags")) {
            assertThat(refused(name, releases.toString(), "-o", folder + "/nada/x"))
                    .contains(folder + "/nada/x", "NoSuchFile", "espacio libre");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://ejemplo pe/x", "https:///x", "https://ejemplo.pe/datos 2019.csv", "HTTP:x"})
    void whatIsNoAddressIsSaidBeforeAnythingStarts(String address) {
        assertThat(refused("load", address)).contains(address, "%20");
        assertThat(refused("verify", "--log", address, "--key", KEY)).contains(address, "%20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "65536"})
    void whatIsNoPortIsSaidBeforeAnythingStarts(String port) {
        assertThat(refused("start", "--port", port)).contains("--port " + port, "de 1 a 65535");
        assertThat(refused("start", "--port", "ocho")).contains("--port", "ocho", "No se entiende la orden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3", "0"})
    void fewerThanOneThreadCannotRead(String threads) {
        assertThat(refused("flags", "--threads", threads, "x.jsonl")).contains("--threads " + threads, "al menos 1");
    }

    @Test
    void whereThereIsNoLogNothingIsSaidOfIt(@TempDir Path folder) {
        assertThat(refused("verify", "--log", folder.toString(), "--key", KEY))
                .contains(folder + "/checkpoint", "NoSuchFile")
                .doesNotContain("NO:");
        assertThat(refused("verify", "--log", "http://localhost:1/log", "--key", KEY))
                .contains("ConnectException")
                .doesNotContain("NO:");
    }

    /** What is printed where the command is refused with code 2. */
    private static String refused(String... line) {
        StringWriter said = new StringWriter();
        int exit = RootCommand.line(Veeduria.class)
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(line);
        assertThat(exit).as(said.toString()).isEqualTo(2);
        return said.toString();
    }

    private static Map<String, CommandLine> commands() {
        return RootCommand.line(Veeduria.class).getSubcommands();
    }
}
