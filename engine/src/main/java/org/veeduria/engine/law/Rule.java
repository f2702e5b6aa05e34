package org.veeduria.engine.law;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A parameter of the law with every value it has had, oldest first.
 *
 * @param key its name in code, such as {@code access.answer}
 * @param names what it is, by language code ({@code es}, {@code en})
 */
public record Rule(String key, String topic, Map<String, String> names, Unit unit, List<Provision> provisions) {
    public Rule {
        names = Map.copyOf(names);
        provisions = List.copyOf(provisions);
    }

    /** What it is, in the locale's language or in Spanish. */
    public String name(Locale locale) {
        return names.getOrDefault(locale.getLanguage(), Objects.requireNonNull(names.get("es")));
    }
}
