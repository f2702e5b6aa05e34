package org.veeduria.platform.record.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.record.Entry;
import org.veeduria.platform.record.EntryType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as a page shows it.
 *
 * @param at when it was recorded, Lima time; null for personal data, whose time is not public
 * @param fact the fact's values by the path of their names ({@code counts.rows}); empty for personal data
 * @param text the entry as it is hashed; null for personal data
 */
record EntryView(
        UUID id,
        long index,
        EntryType type,
        @Nullable ZonedDateTime at,
        Map<String, String> fact,
        @Nullable String text) {
    private static final ZoneId LIMA = ZoneId.of("America/Lima");
    private static final JsonMapper JSON = new JsonMapper();

    static EntryView of(Entry entry) {
        JsonNode whole = entry.text() == null ? JSON.createObjectNode() : JSON.readTree(entry.text());
        Map<String, String> fact = new LinkedHashMap<>();
        flatten("", whole.path("fact"), fact);
        return new EntryView(
                entry.id(), entry.index(), entry.type(), time(whole.path("at").asString("")), fact, entry.text());
    }

    /** What the entry is about in a word, where its fact has a name. */
    public String name() {
        return fact.getOrDefault("name", "");
    }

    private static void flatten(String path, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> flatten(
                            path.isEmpty() ? member.getKey() : path + "." + member.getKey(), member.getValue(), into));
        } else if (!path.isEmpty()) {
            into.put(path, node.isValueNode() ? node.asString() : node.toString());
        }
    }

    private static @Nullable ZonedDateTime time(String written) {
        try {
            return Instant.parse(written).atZone(LIMA);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
