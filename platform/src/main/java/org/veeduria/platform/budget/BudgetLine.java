package org.veeduria.platform.budget;

import org.veeduria.platform.shared.Money;

/**
 * A part of a year's budget: of a function, an executor or a source of money.
 *
 * @param code as in the source's classifiers
 */
public record BudgetLine(String code, String name, Money pia, Money pim, Money accrued) {}
