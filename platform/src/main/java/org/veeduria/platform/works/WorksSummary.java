package org.veeduria.platform.works;

import java.util.List;
import org.veeduria.platform.shared.Money;

/**
 * The works of a place and a year. Amounts are those published in soles; a work without a published amount adds nothing.
 *
 * @param count all works, of whatever state
 * @param cost as last approved, else as first approved
 * @param costed how many works publish a cost
 * @param spent accrued so far, as the works' own sources say it
 * @param finished finished, received or operating
 * @param unknown works whose sources do not say where they stand
 * @param flagged works with at least one flag
 * @param years the years of which any work of the place speaks
 */
public record WorksSummary(
        long count,
        Money cost,
        long costed,
        Money spent,
        long finished,
        long underWay,
        long paralysed,
        long unknown,
        long flagged,
        List<Integer> years) {
    public WorksSummary {
        years = List.copyOf(years);
    }
}
