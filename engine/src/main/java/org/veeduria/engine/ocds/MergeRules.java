package org.veeduria.engine.ocds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the schema says about merging each field, by its path without list positions: {@code tender/items/classification}. */
final class MergeRules {
    /** How a field merges where it does not merge by its own fields or by ids. */
    enum Rule {
        /** The field is left out. */
        OMIT,
        /** The later value replaces the earlier one as a whole. */
        WHOLE,
        /** By field, or by the ids of the list's objects. */
        NESTED
    }

    private static final Map<String, Rule> RULES = read();

    private MergeRules() {}

    static Rule of(String path) {
        return RULES.getOrDefault(path, Rule.NESTED);
    }

    static Map<String, Rule> all() {
        return RULES;
    }

    private static Map<String, Rule> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MergeRules.class.getResourceAsStream("merge-rules.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.toUnmodifiableMap(
                            parts -> parts[0], parts -> parts[1].equals("omit") ? Rule.OMIT : Rule.WHOLE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
