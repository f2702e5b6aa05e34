package org.veeduria.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.veeduria.engine.input.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What breaks lists of objects: each breakage leaves the first and the last object as they were. */
public final class BrokenObjects {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP = 100_000;

    private final String text;
    private final List<String> objects;

    public BrokenObjects(String text) {
        this.text = text;
        this.objects = text.lines()
                .filter(line -> line.startsWith("{"))
                .map(line -> line.replaceAll(",$", ""))
                .toList();
    }

    public Stream<Breakage> all() {
        Stream<Breakage> values = BadValues.all().map(bad -> inEveryField(bad.name(), NODES.stringNode(bad.value())));
        return Stream.of(fixed(), values, shapes()).flatMap(each -> each);
    }

    private Stream<Breakage> fixed() {
        return Stream.of(
                Breakage.refused("null", whole -> Breakage.text("null"), Reason.values()),
                Breakage.refused("a number", whole -> Breakage.text("17"), Reason.values()),
                Breakage.refused("a list of numbers", whole -> Breakage.text("[1, 2, 3]"), Reason.values()),
                Breakage.refused("an empty object", whole -> Breakage.text("{}"), Reason.values()),
                Breakage.refused("an empty list", whole -> Breakage.text("[]"), Reason.values()),
                Breakage.refused("brackets without end", whole -> Breakage.text("[".repeat(DEEP)), Reason.values()),
                Breakage.refused(
                        "objects without end", whole -> Breakage.text("{\"a\":".repeat(DEEP)), Reason.values()),
                Breakage.any("something behind it", whole -> Breakage.text(text + "}]")),
                Breakage.any("a comma too many", whole -> Breakage.text(text.replace("\n]", ",\n]"))),
                Breakage.any("no comma between", whole -> Breakage.text(text.replace("},\n", "}\n"))),
                Breakage.any("a number among them", whole -> list(objects.getFirst(), "7", objects.getLast())),
                Breakage.any("null among them", whole -> list(objects.getFirst(), "null", objects.getLast())),
                Breakage.any("a list among them", whole -> list(objects.getFirst(), "[[]]", objects.getLast())),
                Breakage.any("an empty one among them", whole -> list(objects.getFirst(), "{}", objects.getLast())),
                Breakage.any(
                        "the same twice", whole -> list(objects.getFirst(), objects.getFirst(), objects.getLast())),
                Breakage.any(
                        "every field twice",
                        whole -> list(objects.getFirst(), twice(objects.get(1)), objects.getLast())),
                Breakage.any("a deep one among them", whole -> list(objects.getFirst(), deep(), objects.getLast())));
    }

    private Stream<Breakage> shapes() {
        ObjectNode many = NODES.objectNode();
        many.putArray("a").add(1).addNull().addObject();
        return Stream.of(
                inEveryField("null", NODES.nullNode()),
                inEveryField("true", NODES.booleanNode(true)),
                inEveryField("a huge number", NODES.numberNode(new java.math.BigDecimal("1e400"))),
                inEveryField("a number below nothing", NODES.numberNode(-1)),
                inEveryField("a fraction", NODES.numberNode(0.1)),
                inEveryField("an empty list", NODES.arrayNode()),
                inEveryField("an empty object", NODES.objectNode()),
                inEveryField(
                        "a list in a list",
                        NODES.arrayNode().add(NODES.arrayNode().add(many))),
                inEveryField("another object", many));
    }

    /** One object more for each of its fields, however deep, with that value there. */
    private Breakage inEveryField(String name, JsonNode value) {
        return new Breakage(
                name + " in every field",
                whole -> {
                    List<String> all = new ArrayList<>(List.of(objects.getFirst()));
                    int fields = places(JSON.readTree(objects.get(1)));
                    for (int place = 0; place < fields; place++) {
                        JsonNode changed = JSON.readTree(objects.get(1));
                        put(changed, new int[] {place}, value);
                        all.add(JSON.writeValueAsString(changed));
                    }
                    all.add(objects.getLast());
                    return list(all.toArray(String[]::new));
                },
                Breakage.Outcome::told);
    }

    private static int places(JsonNode node) {
        return (node.isObject() || node.isArray())
                ? node.size()
                        + node.valueStream().mapToInt(BrokenObjects::places).sum()
                : 0;
    }

    /** Counts fields and elements down, and changes the one where nothing is left. */
    private static void put(JsonNode node, int[] left, JsonNode value) {
        if (node instanceof ObjectNode object) {
            for (String field : List.copyOf(object.propertyNames())) {
                step(object.get(field), left, value, changed -> object.set(field, changed));
            }
        } else if (node instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                int here = at;
                step(array.get(at), left, value, changed -> array.set(here, changed));
            }
        }
    }

    private static void step(JsonNode child, int[] left, JsonNode value, UnaryOperator<JsonNode> change) {
        if (left[0]-- == 0) {
            change.apply(value);
        } else if (left[0] >= 0) {
            put(child, left, value);
        }
    }

    private static String twice(String object) {
        return object.replaceFirst(
                "\\}$", "," + object.substring(1).replace("\\", "\\\\").replace("$", "\\$"));
    }

    private String deep() {
        return objects.get(1).replaceFirst("\\}$", ",\"deep\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}");
    }

    private static byte[] list(String... objects) {
        return Breakage.text("[\n" + String.join(",\n", objects) + "\n]\n");
    }
}
