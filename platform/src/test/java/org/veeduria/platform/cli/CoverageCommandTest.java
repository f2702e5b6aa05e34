package org.veeduria.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CoverageCommandTest {
    private static final String PACKAGE = """
            {"releases": [
              {"ocid": "ocds-x-1", "id": "1", "date": "2024-01-01T00:00:00Z", "tag": ["tender"],
               "tender": {"id": "t", "procurementMethod": "open", "numberOfTenderers": 1}},
              {"ocid": "ocds-x-1", "id": "2", "date": "2024-02-01T00:00:00Z", "tag": ["tenderUpdate"],
               "tender": {"id": "t", "numberOfTenderers": 2}},
              {"ocid": "ocds-x-2", "id": "1", "date": "2024-01-01T00:00:00Z", "tag": ["tender"],
               "tender": {"id": "t", "procurementMethod": "direct"}}
            ]}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path file = Path.of("");

    @BeforeEach
    void writeTheFile() throws IOException {
        file = Files.writeString(folder.resolve("releases.json"), PACKAGE);
    }

    @Test
    void theTableSaysForHowManyProcessesAnIndicatorIsComputable() {
        assertThat(run(file.toString())).isZero();
        assertThat(out.toString())
                .startsWith("2 procesos")
                .containsPattern("R018 .* 1 / 2\\R.*/tender/numberOfTenderers \\| /tender/tenderers \\(1\\)")
                .containsPattern("R003 .* 0 / 2\\R.*/tender/tenderPeriod \\(2\\)");
    }

    @Test
    void jsonNamesTheMissingFields() {
        assertThat(run(file.toString(), "--format", "json")).isZero();
        assertThat(out.toString())
                .contains("\"code\":\"R003\"", "\"computable\":0,\"processes\":2")
                .contains("\"missing\":[{\"fields\":[\"/tender/tenderPeriod\"],\"processes\":2}]");
    }

    @Test
    void theSettingsChooseTheIndicators() throws IOException {
        Path settings = Files.writeString(folder.resolve("s.ini"), "[R018]\n");
        assertThat(run(file.toString(), "--settings", settings.toString())).isZero();
        assertThat(out.toString()).contains("R018").doesNotContain("R003");
    }

    @Test
    void whatCannotBeFollowedIsSaidAndExitsWithTwo() throws IOException {
        Path settings = Files.writeString(folder.resolve("s.ini"), "[R999]\n");
        assertThat(run(file.toString(), "--settings", settings.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("R999");
        assertThat(run(folder.resolve("nothing.json").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("nothing.json");
        Path empty = Files.writeString(folder.resolve("empty.json"), "{\"releases\": []}");
        assertThat(run(empty.toString())).isEqualTo(2);
    }

    private int run(String... args) {
        CommandLine line = new CommandLine(new CoverageCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(args);
    }
}
