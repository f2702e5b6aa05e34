package org.veeduria.engine.flags.call;

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

/** R002 and R049: the estimate (R002) or the direct award (R049) lies just below the amount that asks for an open procedure. */
public final class JustBelowThreshold {
    private JustBelowThreshold() {}

    public static Indicator ofTheEstimate(Thresholds thresholds) {
        BigDecimal band = thresholds.of("R002", "band");
        return new ProcessIndicator(
                "R002",
                Requires.all(Field.TENDER_VALUE, Field.TENDER_CATEGORY)
                        .anyOf(Field.TENDER_PERIOD, Field.AWARD_DATE, Field.DATE),
                process -> Facts.complete(process.tender().value())
                        .flatMap(value ->
                                look(process, value, "/tender/value/amount", "tender.value", band, thresholds)));
    }

    public static Indicator ofDirectAwards(Thresholds thresholds) {
        BigDecimal band = thresholds.of("R049", "band");
        return new ProcessIndicator(
                "R049",
                Requires.all(Field.TENDER_METHOD, Field.TENDER_CATEGORY, Field.AWARD_STATUS, Field.AWARD_VALUE)
                        .anyOf(Field.TENDER_PERIOD, Field.AWARD_DATE, Field.DATE),
                process -> Facts.isDirect(process)
                        ? Facts.awarded(process)
                                .flatMap(value -> look(process, value, "/awards", "award.value", band, thresholds))
                        : Optional.empty());
    }

    private static Optional<Finding> look(
            ContractingProcess process,
            Money value,
            String pointer,
            String name,
            BigDecimal band,
            Thresholds thresholds) {
        BigDecimal amount = Facts.amount(value);
        return LegalThreshold.of(process, value, thresholds)
                .filter(limit -> LegalThreshold.justBelow(amount, limit.number(), band))
                .map(limit -> new Finding(
                        Facts.ratio(amount, limit.number()).doubleValue(),
                        () -> Evidence.of(
                                Seen.at(process, pointer, name, value),
                                Seen.computed("law.threshold", limit.number()),
                                Seen.computed("law", limit.citation()))));
    }
}
