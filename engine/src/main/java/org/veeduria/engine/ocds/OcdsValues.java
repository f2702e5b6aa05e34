package org.veeduria.engine.ocds;

import java.util.function.Consumer;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the releases in the values of one parser. Releases and records of a package are given as they are met; what
 * stands beside them is small. A bare release or record is read whole first, since only its fields tell what it is.
 */
final class OcdsValues {
    private final JsonParser parser;
    private final Trees trees;
    private final Places places;
    private final Problems problems;
    private final int deepest;
    private int depth;

    OcdsValues(JsonParser parser, Limits limits, Places places, Problems problems) {
        this.parser = parser;
        this.trees = new Trees(parser, limits, problems, places);
        this.deepest = limits.depth();
        this.places = places;
        this.problems = problems;
    }

    /** Reads to the parser's end; whether there was any value that is OCDS, or meant to be. */
    boolean readAll(Consumer<OcdsItem> sink) {
        boolean found = false;
        while (parser.nextToken() != null) {
            found |= value(sink);
        }
        return found;
    }

    private boolean value(Consumer<OcdsItem> sink) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(sink);
            case START_ARRAY -> list(sink);
            default -> false;
        };
    }

    private boolean list(Consumer<OcdsItem> sink) {
        if (depth == deepest) {
            problems.report(places.here(parser), "", Reason.TOO_DEEP);
            parser.skipChildren();
            return true;
        }
        boolean found = false;
        depth++;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            found |= value(sink);
        }
        depth--;
        return found;
    }

    private boolean object(Consumer<OcdsItem> sink) {
        Place start = places.here(parser);
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        boolean packaged = false;
        boolean whole = true;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            boolean list = token == JsonToken.START_ARRAY;
            if (list && (name.equals("records") || (name.equals("releases") && !fields.has("ocid")))) {
                list(sink);
                packaged = true;
            } else if (name.equals("versionedRelease")) {
                parser.skipChildren();
            } else {
                JsonNode value = trees.read();
                whole &= value != null;
                if (value != null) {
                    fields.set(name, value);
                }
            }
        }
        return (whole && give(fields, start, sink)) || packaged || !whole || notOcds(start);
    }

    /** Gives what the fields are: a record's compiled release, a record's releases, or a release. */
    private boolean give(ObjectNode fields, Place start, Consumer<OcdsItem> sink) {
        if (fields.get("compiledRelease") instanceof ObjectNode compiled) {
            Place place = start.at(start.pointer() + "/compiledRelease");
            release(OcdsItem.Kind.COMPILED, compiled, fields, place, sink);
            return true;
        }
        if (fields.path("releases").isArray()) {
            int index = 0;
            for (JsonNode release : fields.path("releases")) {
                Place place = start.at(start.pointer() + "/releases/" + index++);
                if (release instanceof ObjectNode object) {
                    release(kind(object), object, fields, place, sink);
                } else {
                    problems.report(place, release.toString(), Reason.NOT_OCDS);
                }
            }
            return true;
        }
        boolean isRelease = fields.has("ocid")
                || (fields.has("tag") && fields.has("date"))
                || fields.path("tender").isObject();
        if (isRelease) {
            release(kind(fields), fields, fields, start, sink);
        }
        return isRelease;
    }

    private static OcdsItem.Kind kind(ObjectNode release) {
        JsonNode tag = release.path("tag");
        boolean compiled = "compiled".equals(tag.asString(""))
                || tag.valueStream().anyMatch(each -> "compiled".equals(each.asString("")));
        return compiled ? OcdsItem.Kind.COMPILED : OcdsItem.Kind.RELEASE;
    }

    private void release(
            OcdsItem.Kind kind, ObjectNode release, ObjectNode owner, Place place, Consumer<OcdsItem> sink) {
        if (!release.has("ocid") && owner.path("ocid").isString()) {
            release.set("ocid", owner.get("ocid"));
        }
        OcdsItem item = new OcdsItem(kind, release, place);
        if (item.ocid().isEmpty()) {
            problems.report(place, release.path("id").asString(""), Reason.WITHOUT_OCID);
        } else {
            sink.accept(item);
        }
    }

    private boolean notOcds(Place start) {
        problems.report(start, "", Reason.NOT_OCDS);
        return true;
    }
}
