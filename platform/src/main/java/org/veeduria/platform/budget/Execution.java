package org.veeduria.platform.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.shared.Money;

/**
 * The budget of a place or unit in a year and what became of it, in soles.
 *
 * @param pia opening budget (presupuesto institucional de apertura); null where no row of month 0 is held
 * @param pim modified budget (presupuesto institucional modificado); null where no row of month 0 is held
 * @param certified credit certified (certificado); null where the source does not tell
 * @param committed committed for the year (compromiso anual); null where the source does not tell
 * @param accrued accrued (devengado): work or goods received, the State owes it
 * @param paid paid (girado)
 * @param basis whose money this is
 * @param asOf last month with movements, 1 to 12; 0 where there are none; null where the source does not tell months
 * @param source the kind of table: {@code mef}, {@code municipal} or {@code regional}
 * @param file SHA-256 of the newest file it comes from
 * @param fictional whether it is invented, for the demonstration
 * @param coverage how much of the place the ministry's table tells; null where it is another table's, or a unit's
 */
public record Execution(
        @Nullable Money pia,
        @Nullable Money pim,
        @Nullable Money certified,
        @Nullable Money committed,
        Money accrued,
        Money paid,
        Basis basis,
        @Nullable Integer asOf,
        String source,
        String file,
        boolean fictional,
        @Nullable Coverage coverage) {
    private static final int SCALE = 6;

    /** The part of the modified budget that is accrued; null where there is none. */
    public @Nullable Double executed() {
        return pim == null || pim.amount().signum() <= 0 ? null : Double.valueOf(share(accrued.amount(), pim.amount()));
    }

    /** What is left of the modified budget; null where it is not known. */
    public @Nullable Money left() {
        return pim == null ? null : minus(pim, accrued);
    }

    /** The same, known to cover that much. */
    public Execution covering(Coverage known) {
        return new Execution(
                pia, pim, certified, committed, accrued, paid, basis, asOf, source, file, fictional, known);
    }

    /** Whether the months tell the whole year. */
    public boolean closed() {
        return asOf == null || asOf == 12;
    }

    /**
     * One bar of the way from opening to payment.
     *
     * @param name ends the key of its text, {@code pia} or {@code change}
     * @param total whether it stands on the ground; otherwise it hangs between two that do
     */
    public record Step(String name, Money amount, boolean total) {}

    /** The way of the money: what it was at each stage, and between two stages what was added or has not come so far. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Money before = add(steps, null, "pia", pia, "");
        before = add(steps, before, "pim", pim, "change");
        before = add(steps, before, "certified", certified, "uncertified");
        before = add(steps, before, "committed", committed, certified == null ? "unpromised" : "uncommitted");
        before = add(steps, before, "accrued", accrued, committed == null ? "unspent" : "unaccrued");
        add(steps, before, "paid", paid, "unpaid");
        return List.copyOf(steps);
    }

    private static @Nullable Money add(
            List<Step> steps, @Nullable Money before, String name, @Nullable Money amount, String between) {
        if (amount == null) {
            return before;
        }
        if (before != null) {
            steps.add(new Step(between, minus(amount, before), false));
        }
        steps.add(new Step(name, amount, true));
        return amount;
    }

    private static Money minus(Money from, Money taken) {
        return new Money(from.amount().subtract(taken.amount()), from.currency());
    }

    /** One amount as a part of another. */
    public static double share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, SCALE, RoundingMode.HALF_EVEN).doubleValue();
    }
}
