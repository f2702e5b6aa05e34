package org.veeduria.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.veeduria.platform.Veeduria;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FlagsCommandTest {
    private static final String LINES = """
            {"ocid":"ocds-x-1","tag":["compiled"],"tender":{"procurementMethod":"open","numberOfTenderers":1}}
            {"ocid":"ocds-x-2","tag":["compiled"],"tender":{"procurementMethod":"open"}}
            """;

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private Path out = Path.of("");
    private String err = "";

    @BeforeEach
    void writeTheFile() throws IOException {
        file = Files.writeString(folder.resolve("compiled.jsonl"), LINES);
        out = folder.resolve("out");
    }

    @Test
    void withoutEvidenceThereAreOnlyResults() throws IOException {
        assertThat(run("--settings", settings("[R018]\n"))).isZero();
        assertThat(out).hasContent("{\"OCID\":{\"ocds-x-1\":{\"R018\":1.0}}}");
    }

    @Test
    void eachFlagComesWithItsRuleInBothLanguages() throws IOException {
        assertThat(run("--evidence")).isZero();
        JsonNode answer = JsonMapper.shared().readTree(Files.readString(out));
        assertThat(answer.at("/Evidence/OCID/ocds-x-1/R018/values").isEmpty()).isFalse();
        for (String language : List.of("es", "en")) {
            JsonNode rule = answer.at("/Rules/R018/" + language);
            for (String text : List.of("question", "method", "why", "innocent", "source")) {
                assertThat(rule.path(text).asString(""))
                        .as(language + " " + text)
                        .isNotEmpty();
            }
        }
        assertThat(answer.at("/Rules/R018/es/question")).isNotEqualTo(answer.at("/Rules/R018/en/question"));
        assertThat(answer.at("/Rules").propertyNames())
                .containsExactlyElementsOf(answer.at("/OCID/ocds-x-1").propertyNames());
    }

    @Test
    void whatWasMissingIsCountedByIndicatorAndField() throws IOException {
        assertThat(run("--evidence", "--settings", settings("[R018]\n[R003]\n")))
                .isZero();
        JsonNode missing = JsonMapper.shared().readTree(Files.readString(out)).at("/Missing");
        assertThat(missing.toString())
                .contains("\"/tender/numberOfTenderers\",\"/tender/tenderers\"", "/tender/tenderPeriod");
        assertThat(missing.at("/R018/0/processes").asInt()).isEqualTo(1);
        assertThat(missing.at("/R003/0/processes").asInt()).isEqualTo(2);
    }

    @Test
    void cardinalsResultsAreExplainedToo() throws IOException {
        assertThat(run("--compat", "cardinal", "--settings", settings("[R018]\n")))
                .isZero();
        assertThat(out).hasContent("{\"OCID\":{\"ocds-x-1\":{\"R018\":1.0}}}");
        assertThat(run("--compat", "cardinal", "--evidence", "--settings", settings("[R018]\n")))
                .isZero();
        assertThat(Files.readString(out)).contains("\"Rules\":{\"R018\":{\"es\"");
    }

    @Test
    void tablesCarryTheSame() throws IOException {
        assertThat(run("--format", "csv", "--settings", settings("[R018]\n"))).isZero();
        assertThat(Files.readAllLines(out)).containsExactly("kind,id,code,result", "OCID,ocds-x-1,R018,1.0");
        assertThat(run("--format", "csv", "--evidence", "--settings", settings("[R018]\n")))
                .isZero();
        assertThat(Files.readString(out))
                .contains("Rule,es,R018,,question,", "Rule,en,R018,,innocent,")
                .contains("Missing,,R018,1,fields,/tender/numberOfTenderers | /tender/tenderers,,");
        assertThat(run("--format", "xlsx", "--evidence")).isZero();
        try (ZipFile book = new ZipFile(out.toFile())) {
            assertThat(book.getEntry("xl/workbook.xml")).isNotNull();
        }
    }

    @Test
    void wrongSettingsAreRefusedWithTheirLine() throws IOException {
        assertThat(run("--settings", settings("[R018]\n[R999]\n"))).isEqualTo(2);
        assertThat(err).contains("settings.ini:2", "R999");
        assertThat(out).doesNotExist();
        assertThat(run("--settings", folder.resolve("none.ini").toString())).isEqualTo(2);
        assertThat(err).contains("none.ini");
    }

    @Test
    void filesThatCannotBeReadAreNamed() throws IOException {
        assertThat(runAll(folder.resolve("nothing.jsonl").toString())).isEqualTo(2);
        assertThat(err).contains("nothing.jsonl");
        assertThat(runAll(folder.toString())).isEqualTo(2);
        Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"ocid\":");
        assertThat(runAll(broken.toString(), "-o", out.toString())).isEqualTo(2);
        assertThat(err).contains("broken.jsonl");
        Path shut = Files.writeString(folder.resolve("shut.jsonl"), LINES);
        Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("---------"));
        if (!Files.isReadable(shut)) {
            assertThat(runAll(shut.toString())).isEqualTo(2);
            assertThat(err).contains("shut.jsonl");
        }
    }

    private String settings(String text) throws IOException {
        return Files.writeString(folder.resolve("settings.ini"), text).toString();
    }

    private int run(String... options) {
        List<String> all = new ArrayList<>(List.of(file.toString(), "-o", out.toString()));
        all.addAll(List.of(options));
        return runAll(all.toArray(String[]::new));
    }

    /** The command writes to the process's own streams: the fastest way for large results. */
    private int runAll(String... options) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            List<String> all = new ArrayList<>(List.of("flags"));
            all.addAll(List.of(options));
            return RootCommand.run(Veeduria.class, all.toArray(String[]::new));
        } finally {
            System.setErr(before);
            err = said.toString(StandardCharsets.UTF_8);
        }
    }
}
