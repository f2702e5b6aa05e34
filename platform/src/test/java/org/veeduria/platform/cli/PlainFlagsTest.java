package org.veeduria.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veeduria.platform.Veeduria;
import picocli.CommandLine;

class PlainFlagsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "flags a.jsonl",
                "flags a.jsonl b.jsonl",
                "flags --compat cardinal -o out.json a.jsonl",
                "flags --compat CARDINAL a.jsonl --output out.json",
                "flags --settings s.ini --evidence --format csv a.jsonl",
                "flags a.jsonl --format XLSX -o out.xlsx b.gz",
                "flags --format json a=b.jsonl",
            })
    void itUnderstandsWhatTheLibraryUnderstands(String line) {
        String[] args = line.split(" ");
        FlagsCommand plain = Objects.requireNonNull(PlainFlags.of(args));
        CommandLine library = RootCommand.line(Veeduria.class);
        library.parseArgs(args);
        FlagsCommand other = library.getSubcommands().get("flags").getCommand();
        assertThat(plain).usingRecursiveComparison().isEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flags",
                "flags --help",
                "flags --evidence",
                "flags -h a.jsonl",
                "flags --format=csv a.jsonl",
                "flags --format pdf a.jsonl",
                "flags --threads 2 a.jsonl",
                "flags --nonsense a.jsonl",
                "flags -o out.json -o other.json a.jsonl",
                "flags a.jsonl -o",
                "flags @list",
                "flags -- a.jsonl",
                "load a.jsonl",
            })
    void itLeavesTheRestToTheLibrary(String line) {
        assertThat(PlainFlags.takes(line.split(" "))).isFalse();
    }

    @Test
    void whatGoesWrongIsSaidInTheSameWords(@TempDir Path folder) throws IOException {
        Path releases = Files.writeString(folder.resolve("r.jsonl"), "{\"ocid\":\"A\"}");
        assertThat(said("flags", releases.toString(), "-o", folder + "/nada/x"))
                .contains("NoSuchFile", "espacio libre");
        assertThat(said("flags", releases.toString(), "-o", releases.toString()))
                .contains("lo borraría");
        assertThat(releases).hasContent("{\"ocid\":\"A\"}");
    }

    private static String said(String... args) {
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            assertThat(PlainFlags.run(args)).isEqualTo(2);
        } finally {
            System.setErr(before);
        }
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anEmptyCommandLineIsNotPlain() {
        assertThat(PlainFlags.takes()).isFalse();
    }
}
