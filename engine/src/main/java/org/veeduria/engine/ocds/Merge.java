package org.veeduria.engine.ocds;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Merges the releases of one process. Releases are taken in the order of their dates (compared as moments, with their
 * offsets; those of one moment, and those without a readable date before all others, in the order given).
 */
public final class Merge {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Merge() {}

    /**
     * The compiled release: for each field its latest value. A null takes the field away.
     *
     * @param releases of one ocid, at least one; not changed
     */
    public static ObjectNode compiled(List<ObjectNode> releases) {
        List<ObjectNode> ordered = ordered(releases);
        ObjectNode last = ordered.getLast();
        String ocid = last.path("ocid").asString();
        ObjectNode compiled = NODES.objectNode();
        compiled.putArray("tag").add("compiled");
        String date = last.path("date").asString("");
        compiled.put("id", date.isEmpty() ? ocid : ocid + "-" + date);
        if (!date.isEmpty()) {
            compiled.put("date", date);
        }
        MergeWalk walk = new MergeWalk(Merge::replace);
        ordered.forEach(release -> walk.merge(compiled, release));
        return compiled;
    }

    private static void replace(ObjectNode target, String field, JsonNode value) {
        if (value.isNull()) {
            target.remove(field);
        } else {
            target.set(field, value);
        }
    }

    /**
     * The versioned release: for each field all the values it had, each with the release that gave it. A value equal to
     * the one before is not repeated.
     *
     * @param releases of one ocid, at least one; not changed
     */
    public static ObjectNode versioned(List<ObjectNode> releases) {
        List<ObjectNode> ordered = ordered(releases);
        ObjectNode versioned = NODES.objectNode();
        versioned.set("ocid", ordered.getLast().path("ocid"));
        for (ObjectNode release : ordered) {
            ObjectNode content = release.deepCopy();
            content.remove("ocid");
            new MergeWalk((target, field, value) -> append(target, field, value, release)).merge(versioned, content);
        }
        return versioned;
    }

    private static void append(ObjectNode target, String field, JsonNode value, ObjectNode release) {
        ArrayNode versions = target.get(field) instanceof ArrayNode known ? known : target.putArray(field);
        boolean repeated = !versions.isEmpty()
                && versions.get(versions.size() - 1).path("value").equals(value);
        if (!repeated) {
            ObjectNode version = versions.addObject();
            version.set("releaseID", release.get("id"));
            version.set("releaseDate", release.get("date"));
            version.set("releaseTag", release.get("tag"));
            version.set("value", value);
        }
    }

    private static List<ObjectNode> ordered(List<ObjectNode> releases) {
        return releases.stream().sorted(Comparator.comparing(Merge::moment)).toList();
    }

    static Instant moment(ObjectNode release) {
        return OcdsDates.moment(release.path("date").asString("")).orElse(Instant.MIN);
    }
}
