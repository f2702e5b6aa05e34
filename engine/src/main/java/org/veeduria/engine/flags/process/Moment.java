package org.veeduria.engine.flags.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A date as the publisher wrote it: the clock it shows, and the offset if one was given.
 *
 * @param clockSeconds what the written clock shows, as seconds since 1970-01-01T00:00 on that same clock
 * @param nano fraction of the second, in nanoseconds
 * @param offsetSeconds offset from UTC in seconds, or {@link #UNKNOWN} where the publisher gave none
 * @param dateOnly only a day was written; the clock then shows 00:00
 */
public record Moment(long clockSeconds, int nano, int offsetSeconds, boolean dateOnly) {
    /** The publisher gave no offset. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    private static final int DAY = 86_400;

    /** The day the written clock shows, as days since 1970-01-01. */
    public long epochDay() {
        return Math.floorDiv(clockSeconds, DAY);
    }

    /** The day the written clock shows. */
    public LocalDate date() {
        return LocalDate.ofEpochDay(epochDay());
    }

    /** The clock as written, without its offset. */
    public LocalDateTime clock() {
        return LocalDateTime.ofEpochSecond(clockSeconds, nano, ZoneOffset.UTC);
    }

    public boolean hasOffset() {
        return offsetSeconds != UNKNOWN;
    }

    /** The instant meant; {@code zone} is used only where the publisher gave no offset. */
    public Instant instant(ZoneId zone) {
        return hasOffset()
                ? Instant.ofEpochSecond(clockSeconds - offsetSeconds, nano)
                : clock().atZone(zone).toInstant();
    }
}
