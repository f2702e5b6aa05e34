package org.veeduria.engine.cube;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Only rows whose attribute is one of the values.
 *
 * @param values of the attribute's type; null stands for rows where nothing is written
 */
public record Cut(Attribute attribute, List<@Nullable Object> values) {
    public Cut {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A cut of " + attribute.ref() + " needs a value");
        }
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
