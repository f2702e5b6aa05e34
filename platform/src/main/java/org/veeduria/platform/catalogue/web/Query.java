package org.veeduria.platform.catalogue.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.veeduria.engine.input.BadQuery;
import org.veeduria.platform.shared.dataset.Filter;

/** The parameters of a request, checked one by one. */
final class Query {
    /** Chosen by the layout for people, without effect on data. */
    private static final Set<String> IGNORED = Set.of("lang");

    private Query() {}

    /**
     * The filters among the parameters; empty values are no filters.
     *
     * @throws BadQuery for a parameter that is none of the filters, or a value a filter cannot have
     */
    static Map<String, String> filters(Map<String, String> given, List<Filter> filters, String... others) {
        Map<String, String> known = new LinkedHashMap<>();
        given.forEach(Query::requireText);
        given.forEach((name, value) -> {
            if (!IGNORED.contains(name) && !List.of(others).contains(name)) {
                Filter filter = filters.stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> unknown(name, value, filters, others));
                if (!value.isEmpty()) {
                    known.put(name, filter.require(value));
                }
            }
        });
        return known;
    }

    /** A weak ETag: the same version asked for in the same way has the same content. */
    static String etag(String version, String name, Map<String, String> parameters) {
        String text = version + "\n" + name + "\n" + new TreeMap<>(parameters);
        return "W/\"" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    private static void requireText(String name, String value) {
        if (value.indexOf('\0') >= 0) {
            throw new BadQuery(name, value.replace('\0', '\uFFFD'), "text without the character U+0000");
        }
    }

    private static BadQuery unknown(String name, String value, List<Filter> filters, String... others) {
        return new BadQuery(
                name,
                value,
                Stream.concat(filters.stream().map(Filter::name), Stream.of(others))
                        .collect(Collectors.joining(", ", "one of these parameters: ", "")));
    }
}
