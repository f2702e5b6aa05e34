package org.veeduria.engine.flags;

import org.jspecify.annotations.Nullable;

/**
 * One answer of an indicator about one subject.
 *
 * @param code the indicator, such as {@code R018}
 * @param result the number the indicator defines: 1.0, a ratio or a count (a statistic, never an amount of money)
 * @param evidence present when it was asked for
 */
public record Flag(
        Subject subject,
        String code,
        double result,
        @Nullable Evidence evidence) {}
