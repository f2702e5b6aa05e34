package org.veeduria.engine.ocds;

import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds trees from a parser with exact decimals. A value nested too deep is left out and the record marked, a number of
 * absurd length is left out alone; in both cases the parser stands where it should and goes on.
 */
final class Trees {
    /** More digits than any amount or identifier has. */
    private static final int LONGEST_NUMBER = 60;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final Limits limits;
    private final Problems problems;
    private final Places places;
    private boolean tooDeep;

    Trees(JsonParser parser, Limits limits, Problems problems, Places places) {
        this.parser = parser;
        this.limits = limits;
        this.problems = problems;
        this.places = places;
    }

    /** The value at which the parser stands; null where it was nested too deep, which is then reported. */
    @Nullable
    JsonNode read() {
        tooDeep = false;
        JsonNode value = value(1);
        return tooDeep ? null : value;
    }

    private @Nullable JsonNode value(int depth) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> deep(depth) ? null : object(depth);
            case START_ARRAY -> deep(depth) ? null : array(depth);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(token);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private boolean deep(int depth) {
        if (depth <= limits.depth()) {
            return false;
        }
        if (!tooDeep) {
            problems.report(places.here(parser), "", Reason.TOO_DEEP);
        }
        tooDeep = true;
        parser.skipChildren();
        return true;
    }

    private ObjectNode object(int depth) {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            JsonNode value = value(depth + 1);
            if (value != null) {
                object.set(name, value);
            }
        }
        return object;
    }

    private ArrayNode array(int depth) {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode value = value(depth + 1);
            if (value != null) {
                array.add(value);
            }
        }
        return array;
    }

    private @Nullable JsonNode number(JsonToken token) {
        if (parser.getStringLength() > LONGEST_NUMBER) {
            problems.report(places.here(parser), parser.getString(), Reason.NUMBER_TOO_LARGE);
            return null;
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            return decimal();
        }
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private @Nullable JsonNode decimal() {
        try {
            return NODES.numberNode(parser.getDecimalValue());
        } catch (NumberFormatException beyond) {
            problems.report(places.here(parser), parser.getString(), Reason.NUMBER_TOO_LARGE);
            return null;
        }
    }
}
