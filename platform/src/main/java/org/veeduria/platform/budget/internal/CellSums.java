package org.veeduria.platform.budget.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.cube.Aggregate;
import org.veeduria.engine.cube.CubeQuery;

/** Where every cell is known, sums and counts over everything are those of the cells added up: the rows need not be read again. */
final class CellSums {
    private CellSums() {}

    /** Whether the cells of a question add up. */
    static boolean add(CubeQuery query) {
        return !query.totals()
                && query.aggregates().stream().map(Aggregate::function).allMatch(RollUp::adds);
    }

    /** The sums by reference; null where no cell has an amount. */
    static Map<String, @Nullable Object> of(CubeQuery query, List<List<@Nullable Object>> cells) {
        int first = query.attributes().size();
        Map<String, @Nullable Object> sums = new LinkedHashMap<>();
        for (int i = 0; i < query.aggregates().size(); i++) {
            sums.put(query.aggregates().get(i).ref(), sum(cells, first + i));
        }
        return sums;
    }

    private static @Nullable Object sum(List<List<@Nullable Object>> cells, int column) {
        return cells.stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .reduce(CellSums::plus)
                .orElse(null);
    }

    private static Object plus(Object one, Object other) {
        return one instanceof BigDecimal amount
                ? amount.add((BigDecimal) other)
                : Long.valueOf((Long) one + (Long) other);
    }
}
