package org.veeduria.engine.cube;

import java.util.List;

/**
 * One step of division: a cell for each combination of values.
 *
 * @param ref as it was asked for
 * @param attributes one, or all of a dimension
 */
public record Drilldown(String ref, List<Attribute> attributes) {
    public Drilldown {
        attributes = List.copyOf(attributes);
    }
}
