package org.veeduria.engine.flags.process;

import org.jspecify.annotations.Nullable;

/**
 * An OCDS period.
 *
 * @param durationInDays as published, not computed
 */
public record Period(
        @Nullable Moment start,
        @Nullable Moment end,
        @Nullable Moment maxExtent,
        @Nullable Integer durationInDays) {}
