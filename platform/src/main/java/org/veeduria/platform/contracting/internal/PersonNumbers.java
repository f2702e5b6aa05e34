package org.veeduria.platform.contracting.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes the tax numbers of natural persons out of releases before they leave: each is replaced by the key under which
 * this site names the person, wherever a text is such a number.
 */
final class PersonNumbers {
    private static final Pattern NUMBER = Pattern.compile("(?:PE-RUC-)?(10\\d{9})");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private PersonNumbers() {}

    static String text(JsonNode release) {
        return JSON.writeValueAsString(release);
    }

    static List<JsonNode> replaced(JdbcClient sql, List<String> releases) {
        List<JsonNode> nodes = releases.stream().map(JSON::readTree).toList();
        Set<String> numbers = new HashSet<>();
        nodes.forEach(node -> texts(node, text -> collect(text, numbers)));
        if (!numbers.isEmpty()) {
            Map<String, String> keys = keys(sql, numbers);
            nodes.forEach(node -> replace(node, keys));
        }
        return nodes;
    }

    private static void collect(String text, Set<String> numbers) {
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            numbers.add(number.group(1));
        }
    }

    private static Map<String, String> keys(JdbcClient sql, Set<String> numbers) {
        Map<String, String> keys = new HashMap<>();
        sql.sql("""
                select right(coalesce(identifier, id), 11), key from contracting.organisation
                where natural_person and right(coalesce(identifier, id), 11) in (:numbers)
                order by number desc
                """)
                .param("numbers", numbers)
                .query((row, at) -> keys.put(row.getString(1), row.getString(2)))
                .list();
        return keys;
    }

    private static void texts(JsonNode node, Consumer<String> use) {
        if (node.isString()) {
            use.accept(node.asString());
        } else {
            node.forEach(child -> texts(child, use));
        }
    }

    private static void replace(JsonNode node, Map<String, String> keys) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(member -> {
                    if (member.getValue().isString()) {
                        object.put(member.getKey(), named(member.getValue().asString(), keys));
                    } else {
                        replace(member.getValue(), keys);
                    }
                });
            case ArrayNode array -> {
                for (int at = 0; at < array.size(); at++) {
                    if (array.get(at).isString()) {
                        array.set(at, named(array.get(at).asString(), keys));
                    } else {
                        replace(array.get(at), keys);
                    }
                }
            }
            default -> {}
        }
    }

    private static String named(String text, Map<String, String> keys) {
        Matcher number = NUMBER.matcher(text);
        return number.matches() ? keys.getOrDefault(number.group(1), text) : text;
    }
}
