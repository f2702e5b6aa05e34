package org.veeduria.engine.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds years that repeat the year before: the same budget and the same execution, céntimo by céntimo. It happens where a source copies a
 * year forward until it has the new one; as a result it would be a wonder.
 */
public final class StaleYears {
    private StaleYears() {}

    /**
     * The years that repeat the year just before them, in order. Years of nothing but zeros are no repetition.
     *
     * @param amounts of each year, in one order for all years
     */
    public static List<Integer> of(SortedMap<Integer, List<@Nullable BigDecimal>> amounts) {
        TreeSet<Integer> stale = new TreeSet<>();
        for (Map.Entry<Integer, List<@Nullable BigDecimal>> year : amounts.entrySet()) {
            List<@Nullable BigDecimal> before = amounts.get(year.getKey() - 1);
            if (before != null && saysSomething(before) && same(before, year.getValue())) {
                stale.add(year.getKey());
            }
        }
        return List.copyOf(stale);
    }

    private static boolean saysSomething(List<@Nullable BigDecimal> amounts) {
        return amounts.stream().anyMatch(a -> a != null && a.signum() != 0);
    }

    private static boolean same(List<@Nullable BigDecimal> one, List<@Nullable BigDecimal> other) {
        return plain(one).equals(plain(other));
    }

    /** Alike where the amounts are, however many zeros are written. */
    private static List<String> plain(List<@Nullable BigDecimal> amounts) {
        return amounts.stream()
                .map(a -> a == null ? "" : a.stripTrailingZeros().toPlainString())
                .toList();
    }
}
