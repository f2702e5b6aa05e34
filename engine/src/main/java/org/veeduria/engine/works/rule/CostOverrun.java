package org.veeduria.engine.works.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.veeduria.engine.works.Amount;
import org.veeduria.engine.works.At;
import org.veeduria.engine.works.Work;
import org.veeduria.engine.works.rule.Verdict.Clear;
import org.veeduria.engine.works.rule.Verdict.Flag;
import org.veeduria.engine.works.rule.Verdict.Seen;
import org.veeduria.engine.works.rule.Verdict.Unknown;

/** {@code OBR03}: it costs much more than first approved. */
final class CostOverrun implements WorkRule {
    private static final String CODE = "OBR03";
    private static final int PLACES = 4;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Verdict judge(Work work, LocalDate day, Limits limits) {
        At<Amount> first = work.costs().first();
        At<Amount> updated = work.costs().updated();
        if (first == null || updated == null || !first.value().isLike(updated.value())) {
            List<String> missing = new ArrayList<>();
            if (first == null) {
                missing.add("budget/amount");
            }
            if (updated == null || missing.isEmpty()) {
                missing.add("metrics/updatedCost");
            }
            return new Unknown(CODE, missing);
        }
        BigDecimal more = updated.value()
                .number()
                .divide(first.value().number(), PLACES, RoundingMode.DOWN)
                .subtract(BigDecimal.ONE);
        BigDecimal limit = limits.guide("cost-overrun");
        return more.compareTo(limit) < 0
                ? new Clear(CODE)
                : new Flag(
                        CODE,
                        more,
                        List.of(
                                Seen.at("first-cost", first.value(), first.pointer()),
                                Seen.at("updated-cost", updated.value(), updated.pointer()),
                                Seen.of("growth", percent(more)),
                                Seen.of("growth-usual", percent(limit))),
                        List.of());
    }

    static BigDecimal percent(BigDecimal share) {
        return share.movePointRight(2);
    }
}
