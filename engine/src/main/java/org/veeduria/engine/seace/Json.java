package org.veeduria.engine.seace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The few shapes of OCDS the mapping writes; what is absent is not written. */
final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode array() {
        return NODES.arrayNode();
    }

    static void text(ObjectNode target, String field, String value) {
        if (!value.isEmpty()) {
            target.put(field, value);
        }
    }

    static void text(ObjectNode target, String field, Optional<String> value) {
        value.ifPresent(text -> target.put(field, text));
    }

    /** Midnight in Lima (UTC−5 all year): the table gives days, OCDS wants a time with its offset. */
    static void date(ObjectNode target, String field, Optional<LocalDate> day) {
        day.ifPresent(date -> target.put(field, moment(date)));
    }

    static String moment(LocalDate day) {
        return day + "T00:00:00-05:00";
    }

    static void value(ObjectNode target, String field, Optional<BigDecimal> amount, Optional<String> currency) {
        amount.ifPresent(exact -> {
            ObjectNode value = target.putObject(field).put("amount", exact);
            currency.ifPresent(code -> value.put("currency", code));
        });
    }

    static void child(ObjectNode target, String field, ObjectNode child) {
        if (!child.isEmpty()) {
            target.set(field, child);
        }
    }

    static void children(ObjectNode target, String field, ArrayNode children) {
        if (!children.isEmpty()) {
            target.set(field, children);
        }
    }
}
