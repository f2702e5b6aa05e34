package org.veeduria.platform.extractives;

import java.time.LocalDate;

/**
 * Money whose label cannot be right: a tax named in a year before it began.
 *
 * @param taxKey key of the law's rule
 * @param tax its name in Spanish
 * @param law the norm that created it
 * @param since its first day
 * @param sure whether law and day were read in a source
 */
public record Anomaly(FlowRow row, String taxKey, String tax, String law, LocalDate since, boolean sure) {}
