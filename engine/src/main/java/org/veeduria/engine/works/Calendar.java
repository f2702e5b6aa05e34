package org.veeduria.engine.works;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A work's days, planned and real.
 *
 * @param plannedEnd first planned end
 * @param extendedEnd planned end after every extension
 * @param received day of the reception (<i>acta de recepción</i>)
 * @param operating day from which it serves
 */
public record Calendar(
        @Nullable At<LocalDate> plannedStart,
        @Nullable At<LocalDate> plannedEnd,
        @Nullable At<LocalDate> extendedEnd,
        @Nullable At<LocalDate> started,
        @Nullable At<LocalDate> finished,
        @Nullable At<LocalDate> received,
        @Nullable At<LocalDate> operating,
        List<Suspension> suspensions) {
    public Calendar {
        suspensions = List.copyOf(suspensions);
    }

    /**
     * A time in which work stood still by decision.
     *
     * @param cause in the publisher's words
     * @param to null while it lasts
     */
    public record Suspension(
            At<LocalDate> from,
            @Nullable LocalDate to,
            @Nullable String cause) {}

    /** The suspension that holds on a day, or null. */
    public @Nullable Suspension suspendedOn(LocalDate day) {
        return suspensions.stream()
                .filter(suspension -> !suspension.from().value().isAfter(day))
                .filter(suspension -> suspension.to() == null || suspension.to().isAfter(day))
                .reduce((former, later) -> later)
                .orElse(null);
    }
}
