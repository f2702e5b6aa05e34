package org.veeduria.engine.ocds;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fields of OCDS 1.0 that 1.1 calls otherwise: {@code amendment} is a list, a transaction's {@code amount} is its value. */
final class FormerFields {
    private FormerFields() {}

    static void rename(ObjectNode release) {
        Stream.of(List.of(release.path("tender")), release.path("awards"), release.path("contracts"))
                .forEach(section -> section.forEach(FormerFields::amendments));
        release.path("contracts")
                .forEach(contract ->
                        contract.path("implementation").path("transactions").forEach(FormerFields::value));
    }

    private static void amendments(JsonNode section) {
        if (section instanceof ObjectNode object
                && object.get("amendment") instanceof ObjectNode only
                && !object.has("amendments")) {
            object.remove("amendment");
            if (!only.isEmpty()) {
                object.putArray("amendments").add(only);
            }
        }
    }

    private static void value(JsonNode transaction) {
        if (transaction instanceof ObjectNode object
                && object.get("amount") instanceof ObjectNode amount
                && !object.has("value")) {
            object.remove("amount");
            object.set("value", amount);
        }
    }
}
