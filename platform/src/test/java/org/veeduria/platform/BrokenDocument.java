package org.veeduria.platform;

import java.util.List;
import java.util.stream.Stream;
import org.veeduria.engine.input.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What breaks a document of three named parts: each bad value stands in all fields of the middle one, or in its place. */
final class BrokenDocument {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String text;

    BrokenDocument(String text) {
        this.text = text;
    }

    Stream<Breakage> all() {
        Stream<Breakage> values = BadValues.all().flatMap(bad -> with(bad.name(), NODES.stringNode(bad.value())));
        Stream<Breakage> shapes = Stream.<JsonNode>of(
                        NODES.nullNode(),
                        NODES.numberNode(-1),
                        NODES.numberNode(new java.math.BigDecimal("1e400")),
                        NODES.arrayNode(),
                        NODES.objectNode(),
                        NODES.objectNode().set("byYear", NODES.objectNode().put("a", 1)),
                        NODES.arrayNode().add(NODES.arrayNode().add(NODES.objectNode())))
                .flatMap(shape -> with(shape.toString(), shape));
        return Stream.of(fixed(), values, shapes).flatMap(each -> each);
    }

    private static Stream<Breakage> fixed() {
        return Stream.of("null", "17", "[1, 2]", "{}", "[]", "[".repeat(100_000), "{\"a\":".repeat(100_000))
                .map(bad -> Breakage.refused(
                        bad.substring(0, Math.min(10, bad.length())), whole -> Breakage.text(bad), Reason.values()));
    }

    private Stream<Breakage> with(String name, JsonNode value) {
        return Stream.of(
                new Breakage(name + " in all fields", whole -> changed(value, false), Breakage.Outcome::told),
                new Breakage(name + " as a part", whole -> changed(value, true), Breakage.Outcome::told));
    }

    private byte[] changed(JsonNode value, boolean whole) {
        ObjectNode root = (ObjectNode) JSON.readTree(text);
        String middle = List.copyOf(root.propertyNames()).get(1);
        if (whole) {
            root.set(middle, value);
        } else {
            put(root.get(middle), value);
        }
        return Breakage.text(JSON.writeValueAsString(root));
    }

    private static void put(JsonNode node, JsonNode value) {
        if (node instanceof ObjectNode object) {
            for (String field : List.copyOf(object.propertyNames())) {
                put(object.get(field), value);
                object.set(field, object.get(field).isContainer() ? object.get(field) : value);
            }
        } else if (node instanceof ArrayNode list) {
            list.forEach(one -> put(one, value));
        }
    }
}
