package org.veeduria.platform.shared.dataset;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * A filter of a table whose rows are at hand.
 *
 * @param keeps whether a value of the filter leaves a row
 */
public record RowFilter(Filter filter, BiPredicate<Row, String> keeps) {
    /** The cell at a place is the value. */
    public static RowFilter same(Filter filter, int cell) {
        return new RowFilter(
                filter,
                (row, value) -> Objects.toString(row.cells().get(cell), "").equals(value));
    }

    /** The cell at a place is a ubigeo inside the one asked for. */
    public static RowFilter inside(int cell) {
        return new RowFilter(
                Filter.PLACE,
                (row, value) -> Objects.toString(row.cells().get(cell), "").startsWith(Filter.insideOf(value)));
    }

    /** The rows that all given values leave. */
    public static Predicate<Row> all(List<RowFilter> filters, Map<String, String> given) {
        List<RowFilter> asked = filters.stream()
                .filter(one -> given.containsKey(one.filter.name()))
                .toList();
        asked.forEach(one -> one.filter.require(given.getOrDefault(one.filter.name(), "")));
        return row -> asked.stream().allMatch(one -> one.keeps.test(row, given.get(one.filter.name())));
    }
}
