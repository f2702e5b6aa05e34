package org.veeduria.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read: complete in both languages, never accusing, nothing left over. */
class MessagesTest {
    private static final Path ROOT = Path.of(System.getProperty("veeduria.root"));
    private static final Path FOLDER = ROOT.resolve("platform/src/main/resources/messages");

    /** UI.md: a flag says what was seen. */
    private static final Pattern ACCUSING =
            Pattern.compile("(?iu)corrup|irregular|sospech|suspici|fraud|delit|ilegal|illegal|culpab|guilty");

    /** The letter that asks an entity is written in Spanish whatever language its sender reads. */
    private static final Pattern LETTER = Pattern.compile("(contracting|works)\\.ask\\..*");

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\\.?");

    static Stream<String> spanish() throws IOException {
        return bundles().filter(name -> Files.exists(FOLDER.resolve(name + "_en.properties")));
    }

    static Stream<String> bilingual() throws IOException {
        return bundles().filter(name -> !Files.exists(FOLDER.resolve(name + "_en.properties")));
    }

    private static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> !name.endsWith("_en"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("spanish")
    void whatIsSaidInSpanishIsSaidInEnglish(String bundle) throws IOException {
        TreeSet<String> spanish =
                new TreeSet<>(read(FOLDER.resolve(bundle + ".properties")).stringPropertyNames());
        spanish.removeIf(key -> LETTER.matcher(key).matches());
        assertThat(new TreeSet<>(read(FOLDER.resolve(bundle + "_en.properties")).stringPropertyNames()))
                .isEqualTo(spanish);
    }

    @ParameterizedTest
    @MethodSource("bilingual")
    void theCommandLineSpeaksBothAtOnce(String bundle) throws IOException {
        Properties texts = read(FOLDER.resolve(bundle + ".properties"));
        List<String> halves = texts.stringPropertyNames().stream()
                .filter(key -> {
                    String text = texts.getProperty(key).replace("%n", "").strip();
                    boolean words = text.split("\\s+").length > 3;
                    boolean example = text.contains("./veeduria") || text.startsWith("Veeduria:");
                    return words && !example && !text.contains(" / ");
                })
                .toList();
        assertThat(halves).as("texts of one language only").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void nobodyIsAccused(Path file) throws IOException {
        Properties texts = read(file);
        for (String key : texts.stringPropertyNames()) {
            assertThat(texts.getProperty(key)).as(key).doesNotContainPattern(ACCUSING);
        }
    }

    @ParameterizedTest
    @MethodSource("spanish")
    void everyTextIsUsed(String bundle) throws IOException {
        Set<String> named = named();
        TreeSet<String> unused =
                new TreeSet<>(read(FOLDER.resolve(bundle + ".properties")).stringPropertyNames());
        unused.removeIf(key -> named.contains(key) || hasNamedPrefix(key, named));
        assertThat(unused).as("texts that no page, class or template names").isEmpty();
    }

    /** A key may be put together: {@code 'error.' + ${kind} + '.title'}. */
    private static boolean hasNamedPrefix(String key, Set<String> named) {
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            if (named.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> named() throws IOException {
        Set<String> words = new HashSet<>();
        for (String folder :
                List.of("platform/src/main/java", "platform/src/main/resources/templates", "engine/src/main")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                for (Path file : files.filter(MessagesTest::isSource).toList()) {
                    Matcher word = WORD.matcher(Files.readString(file));
                    while (word.find()) {
                        words.add(word.group());
                    }
                }
            }
        }
        return words;
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") || file.toString().endsWith(".html");
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}
