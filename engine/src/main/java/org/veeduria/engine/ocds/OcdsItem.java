package org.veeduria.engine.ocds;

import org.veeduria.engine.input.Place;
import tools.jackson.databind.node.ObjectNode;

/**
 * One release as it was found.
 *
 * @param kind whether it is one of several to be merged, or compiled already
 * @param release its content, as published
 * @param place the file, the line of its first character and the JSON pointer inside its document
 */
public record OcdsItem(Kind kind, ObjectNode release, Place place) {
    /** What can be found in a file. */
    public enum Kind {
        /** A release: what was published at one date. */
        RELEASE,
        /** A compiled release: what is known of the process as a whole. */
        COMPILED
    }

    /** The process it belongs to; empty where it does not say. */
    public String ocid() {
        return release.path("ocid").asString("").strip();
    }

    OcdsItem with(ObjectNode other) {
        return new OcdsItem(kind, other, place);
    }
}
