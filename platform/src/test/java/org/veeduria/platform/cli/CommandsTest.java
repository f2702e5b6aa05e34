package org.veeduria.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.veeduria.platform.Veeduria;
import picocli.CommandLine;

class CommandsTest {
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
        StringWriter printed = new StringWriter();
        int exit = RootCommand.line(Veeduria.class)
                .setErr(new PrintWriter(printed))
                .setOut(new PrintWriter(printed))
                .execute("bailar");
        assertThat(exit).isEqualTo(2);
        assertThat(printed.toString()).contains("bailar");
    }

    private static Map<String, CommandLine> commands() {
        return RootCommand.line(Veeduria.class).getSubcommands();
    }
}
