package org.veeduria.engine.works.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.works.At;
import org.veeduria.engine.works.Calendar;
import org.veeduria.engine.works.Work;
import org.veeduria.engine.works.rule.Verdict.Clear;
import org.veeduria.engine.works.rule.Verdict.Flag;
import org.veeduria.engine.works.rule.Verdict.Seen;
import org.veeduria.engine.works.rule.Verdict.Unknown;

/** {@code OBR04}: it takes much longer than first planned. */
final class TimeOverrun implements WorkRule {
    private static final String CODE = "OBR04";
    private static final int PLACES = 4;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Verdict judge(Work work, LocalDate day, Limits limits) {
        Calendar calendar = work.calendar();
        At<LocalDate> planned = calendar.plannedEnd();
        At<LocalDate> start = calendar.plannedStart() == null ? calendar.started() : calendar.plannedStart();
        if (planned == null || start == null || !start.value().isBefore(planned.value())) {
            return new Unknown(CODE, missing(start, planned));
        }
        At<LocalDate> end = end(work, day);
        long late = ChronoUnit.DAYS.between(planned.value(), end.value());
        long length = ChronoUnit.DAYS.between(start.value(), planned.value());
        BigDecimal share = BigDecimal.valueOf(late).divide(BigDecimal.valueOf(length), PLACES, RoundingMode.DOWN);
        boolean much = share.compareTo(limits.guide("time-overrun")) >= 0
                && BigDecimal.valueOf(late).compareTo(limits.guide("time-overrun-days")) >= 0;
        return much ? flag(planned, end, late, share, limits) : new Clear(CODE);
    }

    private static List<String> missing(@Nullable At<LocalDate> start, @Nullable At<LocalDate> planned) {
        List<String> missing = new ArrayList<>();
        if (start == null || planned != null) {
            missing.add("period/startDate");
        }
        if (planned == null) {
            missing.add("period/endDate");
        }
        return missing;
    }

    private static Flag flag(At<LocalDate> planned, At<LocalDate> end, long late, BigDecimal share, Limits limits) {
        List<Seen> seen = new ArrayList<>();
        seen.add(Seen.at("planned-end", planned.value(), planned.pointer()));
        seen.add(
                end.pointer().isEmpty()
                        ? Seen.of("not-finished-on", end.value())
                        : Seen.at("later-end", end.value(), end.pointer()));
        seen.add(Seen.of("days-late", late));
        seen.add(Seen.of("late-share", CostOverrun.percent(share)));
        seen.add(Seen.of("late-usual", CostOverrun.percent(limits.guide("time-overrun"))));
        return new Flag(CODE, BigDecimal.valueOf(late), seen, List.of());
    }

    /** The real end; of a work that goes on, its extended end or the day itself, whichever is later. */
    private static At<LocalDate> end(Work work, LocalDate day) {
        Calendar calendar = work.calendar();
        if (calendar.finished() != null && !calendar.finished().value().isAfter(day)) {
            return calendar.finished();
        }
        At<LocalDate> extended = calendar.extendedEnd();
        boolean goesOn = !work.isOver(day);
        if (extended != null && (!goesOn || extended.value().isAfter(day))) {
            return extended;
        }
        return goesOn || calendar.plannedEnd() == null ? new At<>(day, "") : calendar.plannedEnd();
    }
}
