package org.veeduria.engine.flags.catalogue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.veeduria.engine.flags.Flags;

/** The messages about flags, in Spanish and English. */
final class IndicatorTexts {
    private final Properties texts = new Properties();

    private IndicatorTexts(String language) {
        String file = "flags_" + language + ".properties";
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Flags.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** English for English, Spanish for all others. */
    static IndicatorTexts in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? Held.ENGLISH : Held.SPANISH;
    }

    String text(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalArgumentException("no message «" + key + "» in flags_*.properties"));
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }

    private static final class Held {
        static final IndicatorTexts SPANISH = new IndicatorTexts("es");
        static final IndicatorTexts ENGLISH = new IndicatorTexts("en");
    }
}
