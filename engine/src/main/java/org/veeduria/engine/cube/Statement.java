package org.veeduria.engine.cube;

import java.util.List;

/**
 * A statement with its values beside it, for {@code ?} in order, or under the names of {@link Dialect#parameterName}.
 *
 * @param columns what the columns of the answer are, in order: references, and for a query with totals one
 *     {@code total:REF} for each drill-down, 1 where the row adds up over that drill-down and 0 where it does not
 */
public record Statement(String text, List<Object> parameters, List<String> columns) {
    public Statement {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
    }
}
