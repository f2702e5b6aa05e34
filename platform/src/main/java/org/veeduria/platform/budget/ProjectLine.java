package org.veeduria.platform.budget;

import org.veeduria.platform.shared.Money;

/**
 * An investment project in a year's budget.
 *
 * @param cui unique investment code (código único de inversiones), the link to contracts and works
 */
public record ProjectLine(String cui, String name, Money pim, Money accrued) {}
