package org.veeduria.platform.shared.dataset;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row: a cell for each column, in their order. The first cell is the row's stable id, unique in the table. */
public record Row(List<@Nullable Object> cells) {
    public Row {
        cells = Collections.unmodifiableList(cells);
        if (cells.isEmpty() || cells.getFirst() == null) {
            throw new IllegalArgumentException("A row needs an id in its first cell");
        }
    }

    public static Row of(@Nullable Object... cells) {
        return new Row(Arrays.asList(cells));
    }

    /** The stable id. */
    public String id() {
        return String.valueOf(cells.getFirst());
    }
}
