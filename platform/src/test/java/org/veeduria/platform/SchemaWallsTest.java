package org.veeduria.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A room's SQL names its own schema and {@code shared}, never another room's. */
class SchemaWallsTest {
    private static final Path MAIN = Path.of(System.getProperty("veeduria.root"), "platform", "src", "main");
    private static final Path CODE = MAIN.resolve("java/org/veeduria/platform");
    private static final Path MIGRATIONS = MAIN.resolve("resources/db/migration");

    /** A text block, or a string of one line. */
    private static final Pattern STRING = Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"");

    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:from|join|into|update|table|references|on|only|index|truncate|copy|exists|call|view)\\s+\"?([a-z]+)\"?\\.[a-z_]");

    static Stream<String> rooms() throws IOException {
        try (Stream<Path> folders = Files.list(CODE)) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void theSqlOfARoomStaysInItsSchema(String room) throws IOException {
        List<String> strangers = rooms().filter(other -> !other.equals(room) && !"shared".equals(other))
                .toList();
        List<String> found = new ArrayList<>();
        for (Path file : files(CODE.resolve(room), ".java")) {
            Matcher string = STRING.matcher(Files.readString(file));
            while (string.find()) {
                foreign(string.group(), strangers, file, found);
            }
        }
        for (Path file : files(MIGRATIONS.resolve(room), ".sql")) {
            foreign(Files.readString(file).replaceAll("--.*", ""), strangers, file, found);
        }
        assertThat(found).as("tables of other rooms in the SQL of %s", room).isEmpty();
    }

    /** The rooms' migrations are one sequence: two of one moment stop the start. */
    @Test
    void noTwoMigrationsHaveTheSameVersion() throws IOException {
        assertThat(files(MIGRATIONS, ".sql"))
                .extracting(file -> file.getFileName().toString().replaceAll("__.*", ""))
                .doesNotHaveDuplicates();
    }

    @Test
    void theScanSeesAForeignTable() {
        List<String> found = new ArrayList<>();
        foreign("\"\"\"\n select 1 from  Places.district d\"\"\"", List.of("places"), Path.of("X.java"), found);
        assertThat(found).hasSize(1);
    }

    private static void foreign(String sql, List<String> strangers, Path file, List<String> found) {
        Matcher table = TABLE.matcher(sql.toLowerCase(Locale.ROOT));
        while (table.find()) {
            if (strangers.contains(table.group(1))) {
                found.add(file.getFileName() + ": " + table.group());
            }
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
