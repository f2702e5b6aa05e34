package org.veeduria.engine.flags.settings;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One section of a settings file: its properties, in the order of the file. */
public final class Section {
    private record Property(String text, int line) {}

    private final Map<String, Property> properties = new LinkedHashMap<>();
    private final int line;

    Section(int line) {
        this.line = line;
    }

    /** Where it begins in the file, from 1; 0 where the file has no such section. */
    int line() {
        return line;
    }

    void put(String name, String text, int line) {
        properties.put(name, new Property(text, line));
    }

    /** This section, with {@code usual} where it is silent. */
    Section orElse(Section usual) {
        Section both = new Section(line);
        both.properties.putAll(usual.properties);
        both.properties.putAll(properties);
        return both;
    }

    public boolean isEmpty() {
        return properties.isEmpty();
    }

    /** Fails if there is a property of another name. */
    void allow(Set<String> names) {
        properties.forEach((name, property) -> {
            if (!names.contains(name)) {
                throw new SettingsException(property.line, name, SettingsException.Reason.UNKNOWN_PROPERTY);
            }
        });
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(properties.get(name)).map(Property::text);
    }

    /** Words separated by {@code |}. */
    public Optional<Set<String>> words(String name) {
        return text(name).map(Section::words0);
    }

    private static Set<String> words0(String text) {
        Set<String> words = new LinkedHashSet<>(Arrays.asList(text.split("\\|", -1)));
        if (text.isEmpty() || text.endsWith("|")) {
            words.remove("");
        }
        return words;
    }

    public Optional<BigDecimal> decimal(String name) {
        return read(name, BigDecimal::new, SettingsException.Reason.NOT_A_NUMBER);
    }

    /** A statistic, such as a ratio; money is {@link #decimal}. */
    public OptionalDouble number(String name) {
        return decimal(name).stream().mapToDouble(BigDecimal::doubleValue).findFirst();
    }

    public Optional<Long> integer(String name) {
        return read(name, Long::valueOf, SettingsException.Reason.NOT_A_NUMBER);
    }

    /** Whether it is set to true. */
    public boolean yes(String name) {
        return read(name, Section::parseYes, SettingsException.Reason.NOT_A_YES_OR_NO)
                .orElse(false);
    }

    private static boolean parseYes(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** All properties as a map. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        properties.forEach((name, property) -> texts.put(name, property.text));
        return texts;
    }

    /** All properties as whole numbers. */
    public Map<String, Long> integers() {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (String name : properties.keySet()) {
            integer(name).ifPresent(number -> numbers.put(name, number));
        }
        return numbers;
    }

    private <T> Optional<T> read(String name, Function<String, T> reader, SettingsException.Reason wrong) {
        @Nullable Property property = properties.get(name);
        if (property == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(property.text));
        } catch (IllegalArgumentException e) {
            throw new SettingsException(property.line, name + " = " + property.text, wrong);
        }
    }
}
