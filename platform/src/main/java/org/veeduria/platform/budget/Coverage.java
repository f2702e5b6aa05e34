package org.veeduria.platform.budget;

import java.util.List;

/**
 * How much of a place and year the ministry's table tells.
 *
 * @param municipalities of the place that it tells a modified budget of
 * @param today how many municipalities the place has today
 * @param until its last month; 0 where it has none but that of the opening budget
 * @param gaps months before that of which it has no row of some region of the place
 */
public record Coverage(int municipalities, int today, int until, List<Integer> gaps) {
    private static final int DECEMBER = 12;

    public Coverage {
        gaps = List.copyOf(gaps);
    }

    /** Whether it tells less than it could: of fewer municipalities, or not of every month up to its last. */
    public boolean partial() {
        return fewer() || !gaps.isEmpty();
    }

    /** Whether municipalities are missing. */
    public boolean fewer() {
        return municipalities < today;
    }

    /** Whether months of the year are missing. */
    public boolean lacksMonths() {
        return until < DECEMBER || !gaps.isEmpty();
    }
}
