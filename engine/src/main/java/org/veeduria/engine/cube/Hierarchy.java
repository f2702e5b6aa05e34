package org.veeduria.engine.cube;

import java.util.List;

/**
 * Dimensions that refine each other.
 *
 * @param levels names of dimensions, the widest first. A code means something only under the codes of the levels above.
 */
public record Hierarchy(String name, List<String> levels) {
    public Hierarchy {
        Name.require(name);
        levels = List.copyOf(levels);
    }
}
