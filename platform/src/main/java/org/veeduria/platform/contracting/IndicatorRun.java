package org.veeduria.platform.contracting;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

/**
 * One computation of all indicators over all stored processes.
 *
 * @param at when it was computed
 * @param processes how many were stored then
 * @param tallies by indicator; one that always could be computed and never spoke may be missing
 */
public record IndicatorRun(Instant at, long processes, Map<String, Tally> tallies) {
    public IndicatorRun {
        tallies = Map.copyOf(tallies);
    }

    /** {@link #at} on the clocks of Lima. */
    public ZonedDateTime lima() {
        return at.atZone(ZoneId.of("America/Lima"));
    }

    /** What the run says of an indicator. */
    public Tally of(String code) {
        return tallies.getOrDefault(code, new Tally(0, 0));
    }

    /** In how many processes an indicator could be computed. */
    public long computed(String code) {
        return Math.max(0, processes - of(code).notComputed());
    }

    /** How many flags an indicator raised, and how many processes lacked a field it needs. */
    public record Tally(long flags, long notComputed) {}
}
