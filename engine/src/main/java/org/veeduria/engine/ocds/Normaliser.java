package org.veeduria.engine.ocds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;
import org.veeduria.engine.input.ZeroSigns;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes clean OCDS 1.1 of a release as published: numbers are numbers, lists are lists, dates are RFC 3339, ids are text;
 * organisations of OCDS 1.0 stand among the parties. What cannot be made clean is left out and reported with its place.
 * What is merely put right is reported once per file and field.
 *
 * <p>Nulls stay where they are: in a release they take a value away, and the merge needs them.
 */
public final class Normaliser {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Problems problems;
    private final Set<String> said = new HashSet<>();

    public Normaliser(Problems problems) {
        this.problems = problems;
    }

    /** The release made clean; the item's own tree is changed. */
    public OcdsItem clean(OcdsItem item) {
        ObjectNode release = item.release();
        if (ZeroSigns.takenFrom(release)) {
            said(Reason.ZERO_SIGN, item.place(), NODES.stringNode(""));
        }
        object(release, "", item.place());
        Organisations.gather(release);
        FormerFields.rename(release);
        return item.with(release);
    }

    private void object(ObjectNode object, String name, Place place) {
        for (Map.Entry<String, JsonNode> property : new ArrayList<>(object.properties())) {
            String field = property.getKey();
            if (!property.getValue().isNull()) {
                Place here = place.at(
                        place.pointer() + "/" + field.replace("~", "~0").replace("/", "~1"));
                JsonNode clean = value(name, field, property.getValue(), here);
                if (clean == null) {
                    object.remove(field);
                } else {
                    object.set(field, clean);
                }
            }
        }
    }

    private @Nullable JsonNode value(String parent, String field, JsonNode value, Place place) {
        if (Shapes.isListOfObjects(parent, field)) {
            return objects(field, value, place);
        }
        if (Shapes.isListOfTexts(field)) {
            return value.isArray() ? value : NODES.arrayNode().add(said(Reason.OBJECT_FOR_LIST, place, value));
        }
        if (Shapes.isObject(parent, field)) {
            return single(field, value, place);
        }
        if (Shapes.isNumber(parent, field) && !(parent.equals("transactions") && value.isObject())) {
            return number(value, place);
        }
        if (Shapes.isDate(field)) {
            return date(value, place);
        }
        if (field.equals("id") && value.isNumber()) {
            return NODES.stringNode(value.asString());
        }
        return nested(field, value, place);
    }

    private JsonNode nested(String field, JsonNode value, Place place) {
        if (value instanceof ObjectNode object) {
            object(object, field, place);
        } else if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof ObjectNode object) {
                    object(object, field, place.at(place.pointer() + "/" + i));
                }
            }
        }
        return value;
    }

    private @Nullable JsonNode objects(String field, JsonNode value, Place place) {
        if (value instanceof ObjectNode object && object.isEmpty()) {
            return NODES.arrayNode();
        }
        if (value instanceof ObjectNode) {
            return objects(field, NODES.arrayNode().add(said(Reason.OBJECT_FOR_LIST, place, value)), place);
        }
        if (!(value instanceof ArrayNode array)) {
            return left(Reason.NOT_A_LIST, place, value);
        }
        ArrayNode clean = NODES.arrayNode();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < array.size(); i++) {
            Place here = place.at(place.pointer() + "/" + i);
            if (array.get(i) instanceof ObjectNode object) {
                object(object, field, here);
                unique(object, ids, here);
                clean.add(object);
            } else if (!array.get(i).isNull()) {
                left(Reason.NOT_AN_OBJECT, here, array.get(i));
            }
        }
        return clean;
    }

    private void unique(ObjectNode object, Set<String> ids, Place place) {
        String id = object.path("id").asString("");
        if (!id.isEmpty() && !ids.add(id)) {
            problems.report(place, id, Reason.DUPLICATE_ID);
        }
    }

    private @Nullable JsonNode single(String field, JsonNode value, Place place) {
        if (value instanceof ArrayNode list && list.size() == 1 && list.get(0) instanceof ObjectNode only) {
            return nested(field, only, place);
        }
        return value instanceof ObjectNode ? nested(field, value, place) : left(Reason.NOT_AN_OBJECT, place, value);
    }

    private @Nullable JsonNode number(JsonNode value, Place place) {
        Optional<BigDecimal> parsed = value.isNumber()
                ? Optional.of(value.decimalValue())
                : value.isString() ? Numbers.parse(value.asString()) : Optional.empty();
        if (parsed.isEmpty()) {
            return blank(value) ? null : left(Reason.NOT_A_NUMBER, place, value);
        }
        if (!Numbers.isReasonable(parsed.get())) {
            return left(Reason.NUMBER_TOO_LARGE, place, value);
        }
        if (value.isNumber()) {
            return value;
        }
        said(Reason.NUMBER_AS_TEXT, place, value);
        return NODES.numberNode(parsed.get());
    }

    private @Nullable JsonNode date(JsonNode value, Place place) {
        Optional<String> written = value.isString() ? OcdsDates.dateTime(value.asString()) : Optional.empty();
        if (written.isEmpty()) {
            return blank(value) ? null : left(Reason.NOT_A_DATE, place, value);
        }
        return written.get().equals(value.asString()) ? value : NODES.stringNode(written.get());
    }

    private static boolean blank(JsonNode value) {
        return value.isString() && value.asString().isBlank();
    }

    private @Nullable JsonNode left(Reason reason, Place place, JsonNode value) {
        problems.report(place, shown(value), reason);
        return null;
    }

    private JsonNode said(Reason reason, Place place, JsonNode value) {
        String field = place.pointer().replaceAll("/\\d+", "");
        if (said.add(reason + place.file() + field)) {
            problems.report(place, shown(value), reason);
        }
        return value;
    }

    /** Text of a value for the report; a number of absurd size is never written out. */
    private static String shown(JsonNode value) {
        return value.isNumber()
                ? value.decimalValue().toString()
                : value.isString() ? value.asString() : value.toString();
    }
}
