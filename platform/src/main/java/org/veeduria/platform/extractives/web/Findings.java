package org.veeduria.platform.extractives.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.extractives.internal.YearLine;

/**
 * What the years of a country say together.
 *
 * @param largest the largest difference between companies and State, without its sign; null where no year has both
 * @param largestYear its year
 * @param bothSides the years that have both sides
 * @param sources how each other source stands to the fullest one
 */
record Findings(@Nullable BigDecimal largest, int largestYear, List<Integer> bothSides, List<Sources> sources) {
    /** Two sources, and the years in which their totals agree and differ. */
    record Sources(String one, String other, List<Integer> same, List<Integer> different) {}

    private record Pair(String one, String other) {}

    static Findings of(List<YearLine> lines) {
        BigDecimal largest = null;
        int largestYear = 0;
        List<Integer> both = new ArrayList<>();
        Map<Pair, Sources> pairs = new LinkedHashMap<>();
        for (YearLine line : lines) {
            Optional<BigDecimal> difference = line.difference().map(BigDecimal::abs);
            if (difference.isPresent()) {
                both.add(line.year());
                if (largest == null || difference.get().compareTo(largest) > 0) {
                    largest = difference.get();
                    largestYear = line.year();
                }
            }
            if (line.government() != null) {
                line.others().forEach(other -> note(pairs, line, other));
            }
        }
        return new Findings(largest, largestYear, both, List.copyOf(pairs.values()));
    }

    private static void note(Map<Pair, Sources> pairs, YearLine line, YearLine.Other other) {
        Sources sources = pairs.computeIfAbsent(
                new Pair(line.source(), other.source()),
                pair -> new Sources(pair.one(), pair.other(), new ArrayList<>(), new ArrayList<>()));
        (other.same() ? sources.same() : sources.different()).add(line.year());
    }
}
