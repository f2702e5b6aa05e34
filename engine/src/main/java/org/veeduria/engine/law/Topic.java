package org.veeduria.engine.law;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** One law file: a title by language and its rules, in the order of the file. */
public record Topic(String name, Map<String, String> titles, List<Rule> rules) {
    public Topic {
        titles = Map.copyOf(titles);
        rules = List.copyOf(rules);
    }

    /** The title in the locale's language or in Spanish. */
    public String title(Locale locale) {
        return titles.getOrDefault(locale.getLanguage(), Objects.requireNonNull(titles.get("es")));
    }
}
