package org.veeduria.platform.budget;

import org.veeduria.platform.shared.Money;

/**
 * What happened in one month: flows, which are negative where the month takes back what another booked.
 *
 * @param month 1 to 12
 */
public record MonthLine(int month, Money certified, Money committed, Money accrued, Money paid) {}
