package org.veeduria.engine.flags.award;

import java.math.BigDecimal;
import java.util.Optional;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Money;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Finding;
import org.veeduria.engine.flags.rule.ProcessIndicator;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;
import org.veeduria.engine.flags.rule.Thresholds;

/** R031: in a competitive process the price awarded lies within {@code margin} of the estimate, or above it. */
public final class PriceAtEstimate {
    private PriceAtEstimate() {}

    public static Indicator indicator(Thresholds thresholds) {
        BigDecimal from = BigDecimal.ONE.subtract(thresholds.of("R031", "margin"));
        return new ProcessIndicator(
                "R031",
                Requires.all(Field.TENDER_METHOD, Field.TENDER_VALUE, Field.AWARD_STATUS, Field.AWARD_VALUE),
                process -> look(process, from));
    }

    private static Optional<Finding> look(ContractingProcess process, BigDecimal from) {
        Optional<Money> estimate = Facts.complete(process.tender().value());
        Optional<Money> awarded = Facts.awarded(process);
        if (!Facts.isCompetitive(process)
                || estimate.isEmpty()
                || awarded.isEmpty()
                || !Seen.comparable(estimate.get(), awarded.get())
                || Facts.amount(estimate.get()).signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal ratio = Facts.ratio(Facts.amount(awarded.get()), Facts.amount(estimate.get()));
        return ratio.compareTo(from) < 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        ratio.doubleValue(),
                        () -> Evidence.of(
                                Seen.at(process, "/tender/value", "tender.value", estimate.get()),
                                Seen.at(process, "/awards", "award.value", awarded.get()),
                                Seen.computed("ratio", ratio))));
    }
}
