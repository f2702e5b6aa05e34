package org.veeduria.engine.budget;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole row of the ministry's table.
 *
 * @param line the line it starts on
 * @param cells in the order of {@link MefCube#HEADER}; null where nothing is written. Amounts are plain decimals of at most two places.
 */
public record MefRow(long line, List<@Nullable String> cells) {
    public MefRow {
        cells = Collections.unmodifiableList(cells);
    }

    static MefRow of(long line, @Nullable String[] cells) {
        return new MefRow(line, Arrays.asList(cells));
    }

    /** The cell of a column by the ministry's name. */
    public @Nullable String cell(String column) {
        return cells.get(MefCube.HEADER.indexOf(column));
    }
}
