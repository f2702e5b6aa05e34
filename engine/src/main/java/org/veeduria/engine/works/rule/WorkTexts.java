package org.veeduria.engine.works.rule;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.veeduria.engine.works.Work;

/** What people are told of each works flag, in Spanish and English. */
public final class WorkTexts {
    private static final Pattern NUMBER = Pattern.compile("\\{([a-z-]+)(%?)}");

    private WorkTexts() {}

    /**
     * A flag in words.
     *
     * @param question what it asks
     * @param method how it is computed
     * @param why why it matters
     * @param innocent what would explain it innocently
     * @param source the guide or law it rests on
     */
    public record Description(
            String code, String name, String question, String method, String why, String innocent, String source) {}

    /** What is told of a code; its numbers are those in use. */
    public static Description describe(String code, Limits limits, Locale locale) {
        Properties texts = in(locale);
        String method = NUMBER.matcher(text(texts, code + ".method")).replaceAll(found -> number(found, limits));
        return new Description(
                code,
                text(texts, code + ".name"),
                text(texts, code + ".question"),
                method,
                text(texts, code + ".why"),
                text(texts, code + ".innocent"),
                text(texts, code + ".source"));
    }

    /** The name of a flag. */
    public static String name(String code, Locale locale) {
        return text(in(locale), code + ".name");
    }

    /** What a value of the evidence is called. */
    public static String valueName(String name, Locale locale) {
        return text(in(locale), "value." + name);
    }

    private static String number(MatchResult found, Limits limits) {
        BigDecimal number = limits.guide(found.group(1));
        return found.group(2).isEmpty()
                ? number.stripTrailingZeros().toPlainString()
                : CostOverrun.percent(number).stripTrailingZeros().toPlainString() + " %";
    }

    private static String text(Properties texts, String key) {
        return Objects.requireNonNull(texts.getProperty(key), "no message «" + key + "» in works_*.properties");
    }

    private static Properties in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? Held.ENGLISH : Held.SPANISH;
    }

    private static final class Held {
        static final Properties SPANISH = read("works_es.properties");
        static final Properties ENGLISH = read("works_en.properties");

        private static Properties read(String file) {
            Properties texts = new Properties();
            try (Reader in = new InputStreamReader(
                    Objects.requireNonNull(Work.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
                texts.load(in);
                return texts;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
