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
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            BigDecimal a = one.get(i);
            BigDecimal b = other.get(i);
            if (a == null || b == null ? a != b : a.compareTo(b) != 0) {
                return false;
            }
        }
        return true;
    }
}
