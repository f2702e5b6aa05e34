package org.veeduria.platform.chain;

import org.jspecify.annotations.Nullable;
import org.veeduria.platform.budget.Coverage;

/**
 * Which table the steps of budget and spending come from.
 *
 * @param table {@code mef}, {@code municipal}, {@code regional}, or {@code canon} for the budget that stands beside the canon
 * @param coverage how much of the place the ministry's table tells; null where it is another
 * @param repeats how many governments or regions of the place repeat, in that table, the year before to the céntimo
 */
public record BudgetSource(String table, @Nullable Coverage coverage, long repeats) {
    /** Whether part of the place or year is missing in it. */
    public boolean partial() {
        return coverage != null && coverage.partial();
    }
}
