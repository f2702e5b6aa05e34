package org.veeduria.engine.flags.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veeduria.engine.flags.settings.Settings;
import tools.jackson.databind.json.JsonMapper;

/** The cases of open-contracting/cardinal-rs; the settings of each stand in the name of its file. */
@EnabledIfSystemProperty(named = "veeduria.shared", matches = ".+")
class CardinalCasesTest {
    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jsonl"))
                    .map(name -> name.substring(0, name.length() - ".jsonl".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheResultThatCardinalGives(String name) throws IOException {
        String actual = run(folder().resolve(name + ".jsonl"), Settings.read(settings(name)));
        String expected = Files.readString(folder().resolve(name + ".expected"));
        JsonMapper json = JsonMapper.shared();
        assertThat(json.readTree(actual)).isEqualTo(json.readTree(expected));
    }

    private static Path folder() {
        return Path.of(System.getProperty("veeduria.shared")).resolve("data/ocds/red-flags");
    }

    private static String settings(String name) {
        String code = name.substring(0, 4);
        String text = "no_price_comparison_procurement_methods = NPC\n[exclusions]\nprocurement_method_details = EXC\n["
                + code + "]\n";
        if (name.length() == 4) {
            return text;
        }
        int split = name.lastIndexOf('-');
        return text + name.substring(5, split) + " = "
                + name.substring(split + 1).replace('+', '|') + "\n";
    }

    private static String run(Path file, Settings settings) throws IOException {
        FlagRun run = new FlagRun(Analysis.cardinal(settings, false), 2, problem -> {
            throw new AssertionError(problem);
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonOutput.write(run.run(List.of(file)).results(), null, out);
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
