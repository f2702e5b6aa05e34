package org.veeduria.platform.budget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a cube.
 *
 * @param columns references, in order
 * @param cells rows of {@link String}, {@link Integer}, {@link Long} or {@link java.math.BigDecimal}; null where nothing is written
 * @param total rows on all pages
 * @param summary the aggregates over everything the cuts leave, by reference; empty where none were asked for
 */
public record CubeResult(
        List<String> columns, List<List<@Nullable Object>> cells, long total, Map<String, @Nullable Object> summary) {
    public CubeResult {
        columns = List.copyOf(columns);
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
        summary = Collections.unmodifiableMap(new LinkedHashMap<>(summary));
    }

    /** What stands in a row under a reference. */
    public @Nullable Object cell(List<@Nullable Object> row, String ref) {
        return row.get(columns.indexOf(ref));
    }
}
