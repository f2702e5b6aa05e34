package org.veeduria.engine.works.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;
import org.veeduria.engine.ocds.OcdsDates;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Mends what publishers usually get wrong, so that what leaves again is valid: nulls and empty values, entries twice, the former
 * status {@code completed}, a list written as a text, a number as a text, dates without an
 * offset, addresses with blanks. What changes the meaning is reported.
 */
final class Repair {
    private static final Set<String> STATUSES = Set.of(
            "identification",
            "preparation",
            "implementation",
            "completion",
            "maintenance",
            "decommissioning",
            "decommissioned",
            "cancelled");
    private static final Set<String> DATES = Set.of(
            "approvalDate",
            "date",
            "dateMet",
            "dateModified",
            "datePublished",
            "dueDate",
            "endDate",
            "maxExtentDate",
            "requestDate",
            "startDate",
            "updated");
    private static final Set<String> ADDRESSES = Set.of("uri", "url");
    private static final String IN_ADDRESSES = "-._~:/?#[]@!$&'()*+,;=%";
    private static final Set<String> TEXTS = Set.of("pageStart", "pageEnd", "id", "postalCode");
    private static final Set<String> LISTS = Set.of("tag", "roles", "sector", "nature");

    private final Problems problems;
    private final Place place;

    Repair(Problems problems, Place place) {
        this.problems = problems;
        this.place = place;
    }

    ObjectNode project(JsonNode read) {
        ObjectNode project = object(read, "");
        String status = project.path("status").asString("");
        if (!status.isEmpty() && !STATUSES.contains(status)) {
            if (status.toLowerCase(Locale.ROOT).equals("completed")) {
                project.put("status", "completion");
            } else {
                problems.report(place.at(place.pointer() + "/status"), status, Reason.UNKNOWN_WORD);
                project.remove("status");
            }
        }
        return project;
    }

    private ObjectNode object(JsonNode from, String pointer) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        from.properties().forEach(property -> {
            JsonNode value = value(property.getKey(), property.getValue(), pointer + "/" + property.getKey());
            if (!isEmpty(value)) {
                kept.set(property.getKey(), value);
            }
        });
        return kept;
    }

    private JsonNode value(String name, JsonNode value, String pointer) {
        if (value.isObject()) {
            return object(value, pointer);
        }
        if (value.isArray()) {
            return name.equals("relationship") && value.size() == 1 ? value.get(0) : array(name, value, pointer);
        }
        if (LISTS.contains(name) && value.isString()) {
            return list(value.asString());
        }
        if (TEXTS.contains(name) && value.isNumber()) {
            return JsonNodeFactory.instance.stringNode(value.asString());
        }
        if (ADDRESSES.contains(name) && value.isString()) {
            return JsonNodeFactory.instance.stringNode(address(value.asString().strip()));
        }
        if (DATES.contains(name) && value.isString()) {
            return date(value.asString(), pointer);
        }
        if (name.equals("amount") && value.isString()) {
            return number(value, pointer);
        }
        return value;
    }

    /** The address with blanks and accents written as RFC 3986 wants them. */
    private static String address(String text) {
        StringBuilder address = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean kept = b > ' ' && (Character.isLetterOrDigit(b) || IN_ADDRESSES.indexOf(b) >= 0);
            address.append(kept ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xff));
        }
        return address.toString();
    }

    private JsonNode date(String text, String pointer) {
        Optional<String> moment = OcdsDates.dateTime(text);
        if (moment.isEmpty() && !text.isBlank()) {
            problems.report(place.at(place.pointer() + pointer), text, Reason.NOT_A_DATE);
        }
        return moment.<JsonNode>map(JsonNodeFactory.instance::stringNode).orElseGet(JsonNodeFactory.instance::nullNode);
    }

    private JsonNode number(JsonNode value, String pointer) {
        String text = value.asString().strip();
        boolean plain = text.matches("-?\\d{1,18}(\\.\\d{1,8})?");
        problems.report(place.at(place.pointer() + pointer), text, plain ? Reason.NUMBER_AS_TEXT : Reason.NOT_A_NUMBER);
        return plain
                ? JsonNodeFactory.instance.numberNode(new java.math.BigDecimal(text))
                : JsonNodeFactory.instance.nullNode();
    }

    private JsonNode array(String name, JsonNode from, String pointer) {
        Set<JsonNode> kept = new LinkedHashSet<>();
        List<JsonNode> coordinates = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            JsonNode entry = value("", from.get(i), pointer + "/" + i);
            if (!isEmpty(entry)) {
                kept.add(entry);
                coordinates.add(entry);
            }
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        (name.equals("coordinates") || name.isEmpty() ? coordinates : kept).forEach(array::add);
        return array;
    }

    private static ArrayNode list(String text) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String part : text.split(",", -1)) {
            if (!part.isBlank()) {
                list.add(part.strip());
            }
        }
        return list;
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || (value.isContainer() && value.isEmpty())
                || (value.isString() && value.asString().isBlank());
    }
}
