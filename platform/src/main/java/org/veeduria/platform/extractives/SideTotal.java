package org.veeduria.platform.extractives;

import org.veeduria.platform.shared.Money;

/**
 * What one side reports in one source for one place and year. Totals of different sources speak of the same money and are never added.
 *
 * @param source type of the file, or {@code declarations}
 * @param side {@code COMPANY} or {@code GOVERNMENT}
 * @param rows how many rows it sums
 * @param file SHA-256 of the newest file, or filing, among them
 */
public record SideTotal(String source, String side, Money amount, long rows, String file) {}
