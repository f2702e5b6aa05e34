package org.veeduria.platform.extractives;

import org.veeduria.platform.shared.Money;

/**
 * The whole budgets of a place's municipalities, from all sources of money, as the series of transfers tells them beside the canon.
 *
 * @param pim modified budget
 * @param accrued what was spent
 * @param file SHA-256 of the file it comes from
 */
public record SeriesBudget(Money pim, Money accrued, String file, boolean fictional) {}
