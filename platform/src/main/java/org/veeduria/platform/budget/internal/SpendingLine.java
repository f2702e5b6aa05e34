package org.veeduria.platform.budget.internal;

import org.jspecify.annotations.Nullable;
import org.veeduria.platform.budget.Execution;
import org.veeduria.platform.shared.Money;

/**
 * A part of a year's money: of a function, a project, a place inside, a year.
 *
 * @param link address of its page, from the slash
 * @param share its part of the modified budget of all lines; null where that is nothing
 * @param executed the part of its modified budget that is accrued; null where it has none
 */
public record SpendingLine(
        String code,
        String name,
        String link,
        Money pim,
        Money accrued,
        @Nullable Double share,
        @Nullable Double executed) {
    static SpendingLine of(String code, String name, String link, Money pim, Money accrued, Money whole) {
        return new SpendingLine(
                code,
                name,
                link,
                pim,
                accrued,
                whole.amount().signum() <= 0 ? null : Double.valueOf(Execution.share(pim.amount(), whole.amount())),
                pim.amount().signum() <= 0 ? null : Double.valueOf(Execution.share(accrued.amount(), pim.amount())));
    }
}
