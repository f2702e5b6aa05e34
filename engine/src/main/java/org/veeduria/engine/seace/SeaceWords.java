package org.veeduria.engine.seace;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** What the table's words are called in the codelists of OCDS and ISO 4217; kept in {@code words.properties}. */
final class SeaceWords {
    private static final Map<String, String> WORDS = read();

    private SeaceWords() {}

    /** {@code kind} is currency, category, additionalCategory, method, tenderStatus or awardStatus. */
    static Optional<String> code(String kind, String word) {
        return Optional.ofNullable(WORDS.get(kind + "." + word.strip()));
    }

    private static Map<String, String> read() {
        Properties properties = new Properties();
        try (InputStream in = SeaceWords.class.getResourceAsStream("words.properties")) {
            properties.load(new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty));
    }
}
