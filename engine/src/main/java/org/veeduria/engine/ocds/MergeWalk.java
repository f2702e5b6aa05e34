package org.veeduria.engine.ocds;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks a release and writes it over what the earlier releases gave, field by field. Objects in lists are the same when
 * their ids read the same (1 and "1" do); an object without an id is always a new one. Empty objects and lists say nothing.
 */
final class MergeWalk {
    /** Writes one value that does not merge further. */
    @FunctionalInterface
    interface Leaf {
        void write(ObjectNode target, String field, JsonNode value);
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Leaf leaf;

    MergeWalk(Leaf leaf) {
        this.leaf = leaf;
    }

    void merge(ObjectNode target, ObjectNode source) {
        merge(target, source, "", false);
    }

    private void merge(ObjectNode target, ObjectNode source, String path, boolean listed) {
        for (Map.Entry<String, JsonNode> property : source.properties()) {
            String field = property.getKey();
            String fieldPath = path.isEmpty() ? field : path + "/" + field;
            if (!(listed && field.equals("id") && !property.getValue().isNull())) {
                field(target, field, property.getValue(), fieldPath);
            }
        }
    }

    private void field(ObjectNode target, String field, JsonNode value, String path) {
        MergeRules.Rule rule = MergeRules.of(path);
        if (rule == MergeRules.Rule.OMIT) {
            return;
        }
        if (rule == MergeRules.Rule.WHOLE || !value.isContainer() || hasNonObjects(value)) {
            leaf.write(target, field, value);
        } else if (value instanceof ObjectNode object) {
            object(target, field, object, path);
        } else if (!value.isEmpty()) {
            list(target, field, value, path);
        }
    }

    private static boolean hasNonObjects(JsonNode value) {
        return value.isArray() && value.valueStream().anyMatch(item -> !item.isObject());
    }

    private void object(ObjectNode target, String field, ObjectNode value, String path) {
        ObjectNode child = target.get(field) instanceof ObjectNode known ? known : NODES.objectNode();
        merge(child, value, path, false);
        if (!child.isEmpty()) {
            target.set(field, child);
        }
    }

    private void list(ObjectNode target, String field, JsonNode items, String path) {
        ArrayNode list = target.get(field) instanceof ArrayNode known ? known : NODES.arrayNode();
        Map<String, ObjectNode> byId = byId(list);
        for (JsonNode item : items) {
            String id = id(item);
            ObjectNode known = id == null ? null : byId.get(id);
            ObjectNode merged = known == null ? added(item, id, byId) : known;
            merge(merged, (ObjectNode) item, path, true);
            if (known == null && !merged.isEmpty()) {
                list.add(merged);
            }
        }
        if (!list.isEmpty()) {
            target.set(field, list);
        }
    }

    private static ObjectNode added(JsonNode item, @Nullable String id, Map<String, ObjectNode> byId) {
        ObjectNode added = NODES.objectNode();
        if (id != null) {
            added.set("id", item.get("id"));
            byId.put(id, added);
        }
        return added;
    }

    private static Map<String, ObjectNode> byId(ArrayNode list) {
        Map<String, ObjectNode> byId = new HashMap<>();
        for (JsonNode item : list) {
            String id = id(item);
            if (id != null && item instanceof ObjectNode object) {
                byId.put(id, object);
            }
        }
        return byId;
    }

    private static @Nullable String id(JsonNode item) {
        JsonNode id = item.path("id");
        return id.isValueNode() && !id.isNull() ? id.asString() : null;
    }
}
