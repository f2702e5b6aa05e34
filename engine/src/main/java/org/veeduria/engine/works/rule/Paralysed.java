package org.veeduria.engine.works.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.veeduria.engine.law.LawBook;
import org.veeduria.engine.works.At;
import org.veeduria.engine.works.Calendar.Suspension;
import org.veeduria.engine.works.Progress;
import org.veeduria.engine.works.Progress.Report;
import org.veeduria.engine.works.Status;
import org.veeduria.engine.works.Work;
import org.veeduria.engine.works.rule.Verdict.Clear;
import org.veeduria.engine.works.rule.Verdict.Flag;
import org.veeduria.engine.works.rule.Verdict.Seen;
import org.veeduria.engine.works.rule.Verdict.Unknown;

/** {@code OBR01}: unfinished, and no physical progress for longer than the law's months (the Comptroller's definition). */
public final class Paralysed implements WorkRule {
    static final String CODE = "OBR01";
    private static final String MONTHS = "works.paralysed-after";

    @Override
    public String code() {
        return CODE;
    }

    /** Whether it is paralysed on a day. */
    public static boolean isSo(Work work, LocalDate day, LawBook law) {
        return new Paralysed().judge(work, day, new Limits(law)) instanceof Flag;
    }

    /** The last physical progress up to a day: the report that first told of it, or the start where none did. */
    public static Optional<Report> lastMove(Work work, LocalDate day) {
        At<LocalDate> start = work.calendar().started();
        return Progress.lastMove(work.progress().physical(), day)
                .filter(report -> report.percent().signum() > 0)
                .or(() -> Optional.ofNullable(start)
                        .filter(at -> !at.value().isAfter(day))
                        .map(at -> new Report(at.value(), BigDecimal.ZERO, at.pointer())))
                .or(() -> Progress.lastMove(work.progress().physical(), day));
    }

    @Override
    public Verdict judge(Work work, LocalDate day, Limits limits) {
        Optional<Limits.Limit> months = limits.law(MONTHS, day);
        if (work.isOver(day) || months.isEmpty() || notBegun(work)) {
            return new Clear(CODE);
        }
        Optional<Report> last = lastMove(work, day);
        if (last.isEmpty()) {
            return new Unknown(CODE, List.of("metrics/physicalProgress"));
        }
        LocalDate limit = last.get().day().plusMonths(months.get().number().longValueExact());
        return day.isAfter(limit) ? flag(work, day, last.get(), months.get()) : new Clear(CODE);
    }

    private static boolean notBegun(Work work) {
        return work.status().value() == Status.PLANNED
                && work.calendar().started() == null
                && work.progress().physical().isEmpty();
    }

    private static Flag flag(Work work, LocalDate day, Report last, Limits.Limit months) {
        long still = ChronoUnit.DAYS.between(last.day(), day);
        List<Seen> seen = new ArrayList<>(List.of(
                Seen.at("last-progress", last.day(), last.pointer()),
                Seen.at("physical", last.percent(), last.pointer()),
                Seen.of("judged-on", day),
                Seen.of("days-still", still),
                Seen.of("months-allowed", months.number())));
        Suspension suspension = work.calendar().suspendedOn(day);
        if (suspension != null) {
            seen.add(Seen.at(
                    "suspended-since",
                    suspension.from().value(),
                    suspension.from().pointer()));
            if (suspension.cause() != null) {
                seen.add(Seen.at("cause", suspension.cause(), suspension.from().pointer()));
            }
        }
        return new Flag(CODE, BigDecimal.valueOf(still), seen, List.of(months.citation()));
    }
}
