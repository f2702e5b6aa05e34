package org.veeduria.platform.catalogue.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.veeduria.platform.catalogue.internal.Thing.Statement;
import org.veeduria.platform.catalogue.internal.Thing.Value;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A thing as JSON-LD 1.1 and as Turtle. */
final class LinkedData {
    private static final Map<String, String> PREFIXES = new TreeMap<>(Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dcatap", "http://data.europa.eu/r5r/",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "spdx", "http://spdx.org/rdf/terms#",
            "vcard", "http://www.w3.org/2006/vcard/ns#",
            "xsd", "http://www.w3.org/2001/XMLSchema#"));

    private LinkedData() {}

    static String jsonLd(Thing thing) {
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        PREFIXES.forEach(context::put);
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set("@context", context);
        fill(document, thing);
        return document.toPrettyString();
    }

    private static ObjectNode fill(ObjectNode node, Thing thing) {
        if (!thing.address().isEmpty()) {
            node.put("@id", thing.address());
        }
        node.put("@type", thing.type());
        for (Statement statement : thing.statements()) {
            node.withArray(statement.property()).add(json(statement.value()));
        }
        return node;
    }

    private static ObjectNode json(Value value) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        return switch (value) {
            case Value.Words words -> node.put("@value", words.text()).put("@language", words.language());
            case Value.Typed typed -> node.put("@value", typed.text()).put("@type", typed.datatype());
            case Value.Link link -> node.put("@id", link.address());
            case Value.Nested nested -> fill(node, nested.thing());
        };
    }

    static String turtle(Thing thing) {
        StringBuilder text = new StringBuilder();
        PREFIXES.forEach((prefix, address) -> text.append("@prefix %s: <%s> .%n".formatted(prefix, address)));
        Deque<Thing> named = new ArrayDeque<>(List.of(thing));
        while (!named.isEmpty()) {
            Thing next = named.remove();
            text.append('\n')
                    .append(iri(next.address()))
                    .append(' ')
                    .append(body(next, "  ", named))
                    .append(" .\n");
        }
        return text.toString();
    }

    private static String body(Thing thing, String indent, Deque<Thing> named) {
        StringJoiner statements = new StringJoiner(" ;\n" + indent);
        statements.add("a " + thing.type());
        for (Statement statement : thing.statements()) {
            statements.add(statement.property() + " " + turtle(statement.value(), indent, named));
        }
        return statements.toString();
    }

    /** A nameless thing stands where it is told; a named one has its own paragraph. */
    private static String turtle(Value value, String indent, Deque<Thing> named) {
        return switch (value) {
            case Value.Words words -> quoted(words.text()) + "@" + words.language();
            case Value.Typed typed -> quoted(typed.text()) + "^^" + typed.datatype();
            case Value.Link link -> iri(link.address());
            case Value.Nested(Thing thing)
            when thing.address().isEmpty() -> "[ " + body(thing, indent + "  ", named) + " ]";
            case Value.Nested(Thing thing) -> {
                named.add(thing);
                yield iri(thing.address());
            }
        };
    }

    private static String iri(String address) {
        return "<" + address + ">";
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }
}
