package org.veeduria.engine.budget;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.cube.Cube;
import org.veeduria.engine.cube.Dimension;
import org.veeduria.engine.cube.Hierarchy;
import org.veeduria.engine.cube.Measure;
import tools.jackson.databind.JsonNode;

/** The cube of a package: its amounts, and its dimensions of a code and a label. */
final class FiscalModel {
    private static final Set<String> LABELS = Set.of("label", "name", "nombre", "title");

    private final JsonNode descriptor;
    private final Map<String, FiscalField> fields = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    FiscalModel(JsonNode descriptor, List<FiscalField> fields) {
        this.descriptor = descriptor;
        fields.forEach(field -> this.fields.put(field.name(), field));
    }

    /** The fields that are amounts. */
    static Set<String> amounts(JsonNode descriptor) {
        Set<String> amounts = new HashSet<>();
        for (JsonNode measure : descriptor.path("model").path("measures")) {
            amounts.add(measure.path("source").asString(""));
        }
        for (JsonNode resource : descriptor.path("resources")) {
            for (JsonNode field : resource.path("schema").path("fields")) {
                if (field.path("columnType").asString("").equals("value")) {
                    amounts.add(field.path("name").asString(""));
                }
            }
        }
        return amounts;
    }

    Cube cube(String name) {
        List<Measure> measures = new ArrayList<>();
        for (FiscalField field : fields.values()) {
            if (field.amount()) {
                used.add(field.name());
                measures.add(new Measure(field.column(), field.column()));
            }
        }
        List<Dimension> dimensions = new ArrayList<>();
        named().forEach((key, label) -> dimensions.add(dimension(key, label)));
        fields.values().stream()
                .filter(field -> used.add(field.name()))
                .forEach(field -> dimensions.add(Dimension.plain(field.column(), field.column())));
        MefCube.ORIGIN.forEach(origin -> dimensions.add(
                origin.equals("fila") ? Dimension.number(origin, "origen") : Dimension.plain(origin, "origen")));
        return new Cube(name, dimensions, measures, hierarchies(dimensions));
    }

    private static List<Hierarchy> hierarchies(List<Dimension> dimensions) {
        Map<String, List<String>> levels = dimensions.stream()
                .collect(Collectors.groupingBy(
                        Dimension::hierarchy,
                        LinkedHashMap::new,
                        Collectors.mapping(Dimension::name, Collectors.toList())));
        return levels.entrySet().stream()
                .map(one -> new Hierarchy(one.getKey(), one.getValue()))
                .toList();
    }

    private Dimension dimension(FiscalField key, FiscalField label) {
        used.add(key.name());
        used.add(label.name());
        return Dimension.named(key.column(), key.column(), key.column(), label.column());
    }

    /** Codes and what they are called, each field once. */
    private Map<FiscalField, FiscalField> named() {
        Map<FiscalField, FiscalField> pairs = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>(used);
        descriptor
                .path("model")
                .path("dimensions")
                .forEach(dimension -> pair(keyOf(dimension), labelOf(dimension), taken, pairs));
        Map<String, String> types = new LinkedHashMap<>();
        for (JsonNode resource : descriptor.path("resources")) {
            for (JsonNode field : resource.path("schema").path("fields")) {
                types.putIfAbsent(
                        field.path("columnType").asString(""),
                        field.path("name").asString(""));
            }
        }
        types.forEach((type, name) -> {
            if (type.endsWith(":code")) {
                pair(name, types.get(type.substring(0, type.length() - 5) + ":label"), taken, pairs);
            }
        });
        return pairs;
    }

    private void pair(
            @Nullable String key, @Nullable String label, Set<String> taken, Map<FiscalField, FiscalField> pairs) {
        FiscalField code = key == null ? null : fields.get(key);
        FiscalField words = label == null ? null : fields.get(label);
        if (code != null && words != null && !code.equals(words) && taken.add(code.name()) && taken.add(words.name())) {
            pairs.put(code, words);
        }
    }

    private static @Nullable String keyOf(JsonNode dimension) {
        JsonNode key = dimension.path("primaryKey");
        String attribute = key.isArray() && !key.isEmpty() ? key.get(0).asString("") : key.asString("");
        return dimension.path("attributes").path(attribute).path("source").asString(null);
    }

    private static @Nullable String labelOf(JsonNode dimension) {
        for (Map.Entry<String, JsonNode> attribute :
                dimension.path("attributes").properties()) {
            if (attribute.getValue().has("labelfor") || LABELS.contains(attribute.getKey())) {
                return attribute.getValue().path("source").asString(null);
            }
        }
        return null;
    }
}
