package org.veeduria.engine.flags.call;

import java.math.BigDecimal;
import java.util.Optional;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Moment;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Finding;
import org.veeduria.engine.flags.rule.ProcessIndicator;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;
import org.veeduria.engine.flags.rule.Thresholds;
import org.veeduria.engine.law.WorkingDays;

/** R014: fewer working days from the call to the presentation of bids than the law sets for the method. */
public final class ShortLegalPeriod {
    private ShortLegalPeriod() {}

    public static Indicator indicator(Thresholds thresholds) {
        WorkingDays calendar = new WorkingDays(thresholds.law());
        return new ProcessIndicator(
                "R014",
                Requires.all(Field.TENDER_PERIOD, Field.TENDER_METHOD_DETAILS).readsCountry(),
                process -> look(process, thresholds, calendar));
    }

    private static Optional<Finding> look(ContractingProcess process, Thresholds thresholds, WorkingDays calendar) {
        Optional<Moment> start = Facts.start(process.tender().period());
        Optional<Moment> end = Facts.end(process.tender().period());
        String method = process.tender().methodDetails();
        if (start.isEmpty() || end.isEmpty() || method == null || !Facts.isPeruvian(process)) {
            return Optional.empty();
        }
        int days = calendar.between(start.get().date(), end.get().date());
        return thresholds
                .law("procurement.minimum-period", method, start.get().date())
                .filter(limit -> BigDecimal.valueOf(days).compareTo(limit.number()) < 0)
                .map(limit -> new Finding(
                        days,
                        () -> Evidence.of(
                                Seen.at(process, "/tender/tenderPeriod/startDate", "tender.start", start.get()),
                                Seen.at(process, "/tender/tenderPeriod/endDate", "tender.end", end.get()),
                                Seen.computed("working-days", days),
                                Seen.computed("law.days", limit.number()),
                                Seen.computed("law", limit.citation()))));
    }
}
