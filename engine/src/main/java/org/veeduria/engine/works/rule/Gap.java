package org.veeduria.engine.works.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.veeduria.engine.works.Progress;
import org.veeduria.engine.works.Progress.Report;
import org.veeduria.engine.works.Work;
import org.veeduria.engine.works.rule.Verdict.Clear;
import org.veeduria.engine.works.rule.Verdict.Flag;
import org.veeduria.engine.works.rule.Verdict.Seen;
import org.veeduria.engine.works.rule.Verdict.Unknown;

/** {@code OBR02}: physical and financial progress lie far apart. */
final class Gap implements WorkRule {
    private static final String CODE = "OBR02";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Verdict judge(Work work, LocalDate day, Limits limits) {
        Optional<Report> physical = Progress.last(work.progress().physical(), day);
        Optional<Report> financial = Progress.last(work.progress().financial(), day);
        if (physical.isEmpty() || financial.isEmpty()) {
            List<String> missing = new ArrayList<>();
            physical.ifPresentOrElse(report -> {}, () -> missing.add("metrics/physicalProgress"));
            financial.ifPresentOrElse(report -> {}, () -> missing.add("metrics/financialProgress"));
            return new Unknown(CODE, missing);
        }
        BigDecimal gap =
                financial.get().percent().subtract(physical.get().percent()).abs();
        BigDecimal limit = limits.guide("gap");
        return gap.compareTo(limit) < 0
                ? new Clear(CODE)
                : new Flag(
                        CODE,
                        gap,
                        List.of(
                                Seen.at(
                                        "physical",
                                        physical.get().percent(),
                                        physical.get().pointer()),
                                Seen.at(
                                        "physical-on",
                                        physical.get().day(),
                                        physical.get().pointer()),
                                Seen.at(
                                        "financial",
                                        financial.get().percent(),
                                        financial.get().pointer()),
                                Seen.at(
                                        "financial-on",
                                        financial.get().day(),
                                        financial.get().pointer()),
                                Seen.of("points", gap),
                                Seen.of("points-usual", limit)),
                        List.of());
    }
}
