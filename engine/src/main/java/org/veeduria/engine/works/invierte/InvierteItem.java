package org.veeduria.engine.works.invierte;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One investment as a table tells it.
 *
 * @param project as an OC4IDS project without the codes of its places
 * @param places where it is, by name; a location of the project each, in order
 * @param lines of the file it was read from, rising
 */
public record InvierteItem(String cui, ObjectNode project, List<Names> places, List<Long> lines) {
    public InvierteItem {
        places = List.copyOf(places);
        lines = List.copyOf(lines);
    }

    /** Names of a place, widest first, in whatever spelling. */
    public record Names(
            @Nullable String region,
            @Nullable String province,
            @Nullable String district,
            @Nullable String settlement) {}
}
