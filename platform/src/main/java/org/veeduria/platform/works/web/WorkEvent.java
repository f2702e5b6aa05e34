package org.veeduria.platform.works.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.works.Agreement;
import org.veeduria.engine.works.Agreement.Modification;
import org.veeduria.engine.works.Amount;
import org.veeduria.engine.works.At;
import org.veeduria.engine.works.Calendar;
import org.veeduria.engine.works.Costs;
import org.veeduria.engine.works.Work;
import org.veeduria.platform.shared.Money;
import org.veeduria.platform.works.internal.WorkDetails;

/**
 * A step of a work: what was planned, what happened, which money and which days changed.
 *
 * @param kind key of the message {@code works.event.<kind>}
 * @param amount the money it is about
 * @param newEnd the day it moves the end to
 * @param detail the publisher's own words
 * @param future whether it lies after the day of the data
 */
record WorkEvent(
        LocalDate day,
        String kind,
        @Nullable Money amount,
        @Nullable LocalDate newEnd,
        @Nullable String detail,
        boolean future) {

    /** All steps, oldest first. */
    static List<WorkEvent> of(WorkDetails details) {
        Work work = details.work();
        LocalDate until = details.day() == null ? LocalDate.MAX : details.day();
        List<WorkEvent> events = new ArrayList<>();
        Calendar calendar = work.calendar();
        dates(events, calendar);
        for (Costs.Dated update : work.costs().updates()) {
            events.add(new WorkEvent(update.day(), "cost", money(update.amount().value()), null, null, false));
        }
        work.agreements().forEach(agreement -> contract(events, agreement));
        return events.stream()
                .map(one ->
                        new WorkEvent(one.day, one.kind, one.amount, one.newEnd, one.detail, one.day.isAfter(until)))
                .sorted(Comparator.comparing(WorkEvent::day))
                .toList();
    }

    private static void dates(List<WorkEvent> events, Calendar calendar) {
        add(events, "planned-start", calendar.plannedStart());
        add(events, "planned-end", calendar.plannedEnd());
        add(events, "extended-end", calendar.extendedEnd());
        add(events, "started", calendar.started());
        add(events, "finished", calendar.finished());
        add(events, "received", calendar.received());
        add(events, "operating", calendar.operating());
        for (Calendar.Suspension one : calendar.suspensions()) {
            events.add(new WorkEvent(one.from().value(), "suspended", null, null, one.cause(), false));
            if (one.to() != null) {
                events.add(new WorkEvent(one.to(), "resumed", null, null, null, false));
            }
        }
    }

    private static void contract(List<WorkEvent> events, Agreement agreement) {
        if (agreement.signed() != null) {
            Money amount =
                    agreement.amount() == null ? null : money(agreement.amount().value());
            events.add(new WorkEvent(agreement.signed().value(), "signed", amount, null, agreement.title(), false));
        }
        for (Modification one : agreement.modifications()) {
            if (one.day() != null) {
                Money added = one.added() == null ? null : money(one.added());
                events.add(new WorkEvent(one.day(), "modified", added, one.newEnd(), one.reason(), false));
            }
        }
    }

    private static void add(List<WorkEvent> events, String kind, @Nullable At<LocalDate> at) {
        if (at != null) {
            events.add(new WorkEvent(at.value(), kind, null, null, null, false));
        }
    }

    private static Money money(Amount amount) {
        return new Money(amount.number(), amount.currency());
    }
}
