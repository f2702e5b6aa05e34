package org.veeduria.engine.input;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The sign U+0000, written {@code \u0000}: no text of people has it, and databases cannot keep it. */
public final class ZeroSigns {
    private ZeroSigns() {}

    /** Takes the sign out of all names and texts of the tree; whether there was one. */
    public static boolean takenFrom(JsonNode node) {
        boolean found = false;
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> property : List.copyOf(object.properties())) {
                found |= takenFrom(property.getValue());
                if (has(property.getKey()) || isText(property.getValue())) {
                    object.remove(property.getKey());
                    object.set(without(property.getKey()), clean(property.getValue()));
                    found = true;
                }
            }
        } else if (node instanceof ArrayNode list) {
            for (int at = 0; at < list.size(); at++) {
                found |= takenFrom(list.get(at));
                if (isText(list.get(at))) {
                    list.set(at, clean(list.get(at)));
                    found = true;
                }
            }
        }
        return found;
    }

    private static boolean isText(JsonNode value) {
        return value.isString() && has(value.asString());
    }

    private static JsonNode clean(JsonNode value) {
        return isText(value) ? StringNode.valueOf(without(value.asString())) : value;
    }

    private static boolean has(String text) {
        return text.indexOf('\0') >= 0;
    }

    private static String without(String text) {
        return text.replace("\0", "");
    }
}
