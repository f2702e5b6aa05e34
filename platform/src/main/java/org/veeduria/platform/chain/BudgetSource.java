package org.veeduria.platform.chain;

import org.jspecify.annotations.Nullable;
import org.veeduria.platform.budget.Coverage;

/**
 * Which table the steps of budget and spending come from.
 *
 * @param table {@code mef}, {@code municipal}, {@code regional}, or {@code canon} for the budget that stands beside the canon
 * @param coverage how much of the place the ministry's table tells; null where it is another
 */
public record BudgetSource(String table, @Nullable Coverage coverage) {
    /** Whether part of the place or year is missing in it. */
    public boolean partial() {
        return coverage != null && coverage.partial();
    }
}
