package org.veeduria.engine.flags.rule;

import java.util.function.Supplier;
import org.veeduria.engine.flags.Evidence;

/**
 * What a rule saw in one process.
 *
 * @param result a statistic: days, a ratio, a count or 1.0
 */
public record Finding(double result, Supplier<Evidence> evidence) {}
