package org.veeduria.engine.flags.process;

import org.jspecify.annotations.Nullable;

/**
 * An OCDS period.
 *
 * @param endText the end as written, readable or not; kept only for {@link org.veeduria.engine.flags.Field#DATE_TEXT}
 * @param durationInDays as published, not computed
 */
public record Period(
        @Nullable Moment start,
        @Nullable Moment end,
        @Nullable String endText,
        @Nullable Moment maxExtent,
        @Nullable Integer durationInDays) {}
