package org.veeduria.platform.budget.internal;

import org.jspecify.annotations.Nullable;
import org.veeduria.platform.shared.Money;

/**
 * One month of a year.
 *
 * @param month 1 to 12
 * @param accrued of the month; negative where it takes back what another booked
 * @param soFar accrued since January
 * @param part of the modified budget that is accrued so far; null where that is not known
 */
public record MonthSum(
        int month, Money accrued, Money soFar, @Nullable Double part) {}
