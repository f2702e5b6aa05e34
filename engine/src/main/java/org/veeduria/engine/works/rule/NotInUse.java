package org.veeduria.engine.works.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.works.At;
import org.veeduria.engine.works.Progress.Report;
import org.veeduria.engine.works.Status;
import org.veeduria.engine.works.Work;
import org.veeduria.engine.works.rule.Verdict.Clear;
import org.veeduria.engine.works.rule.Verdict.Flag;
import org.veeduria.engine.works.rule.Verdict.Seen;
import org.veeduria.engine.works.rule.Verdict.Unknown;

/** {@code OBR09}: finished long ago, and not received, or received and not operating. */
final class NotInUse implements WorkRule {
    private static final String CODE = "OBR09";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Verdict judge(Work work, LocalDate day, Limits limits) {
        Status status = work.status().value();
        if (status == Status.OPERATING
                || status == Status.CANCELLED
                || work.calendar().operating() != null) {
            return new Clear(CODE);
        }
        At<LocalDate> finished = finished(work, day);
        if (finished == null) {
            return work.isOver(day) || work.progress().physical().isEmpty()
                    ? new Unknown(CODE, List.of("completion/endDate"))
                    : new Clear(CODE);
        }
        At<LocalDate> received = work.calendar().received();
        return received == null
                ? late("finished-on", finished, day, "received-within", limits)
                : late("received-on", received, day, "operating-within", limits);
    }

    private static Verdict late(String name, At<LocalDate> since, LocalDate day, String within, Limits limits) {
        long days = ChronoUnit.DAYS.between(since.value(), day);
        BigDecimal allowed = limits.guide(within);
        return BigDecimal.valueOf(days).compareTo(allowed) <= 0
                ? new Clear(CODE)
                : new Flag(
                        CODE,
                        BigDecimal.valueOf(days),
                        List.of(
                                Seen.at(name, since.value(), since.pointer()),
                                Seen.of(name.equals("finished-on") ? "not-received-on" : "not-operating-on", day),
                                Seen.of("days-waiting", days),
                                Seen.of("days-usual", allowed)),
                        List.of());
    }

    /** The published end, or the report that first said 100 %. */
    private static @Nullable At<LocalDate> finished(Work work, LocalDate day) {
        At<LocalDate> end = work.calendar().finished();
        if (end != null) {
            return end.value().isAfter(day) ? null : end;
        }
        Optional<Report> whole = work.progress().physical().stream()
                .filter(report -> !report.day().isAfter(day) && report.percent().intValue() >= 100)
                .findFirst();
        return whole.map(report -> new At<>(report.day(), report.pointer())).orElse(null);
    }
}
