package org.veeduria.engine.flags.award;

import java.math.BigDecimal;
import java.util.Optional;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.process.Award;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Money;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Finding;
import org.veeduria.engine.flags.rule.ProcessIndicator;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;
import org.veeduria.engine.flags.rule.Thresholds;

/** V002: an award of at least {@code smallest} whose amount has at most {@code figures} figures that are not closing zeros. */
public final class RoundAmount {
    private RoundAmount() {}

    public static Indicator indicator(Thresholds thresholds) {
        BigDecimal smallest = thresholds.of("V002", "smallest");
        int figures = thresholds.count("V002", "figures");
        return new ProcessIndicator(
                "V002",
                Requires.all(Field.AWARD_STATUS, Field.AWARD_VALUE),
                process -> look(process, smallest, figures));
    }

    private static Optional<Finding> look(ContractingProcess process, BigDecimal smallest, int figures) {
        for (Award award : Facts.activeAwards(process)) {
            Optional<Money> value = Facts.complete(award.value());
            if (value.isPresent() && isRound(Facts.amount(value.get()), smallest, figures)) {
                return Optional.of(new Finding(
                        1.0,
                        () -> Evidence.of(
                                Seen.at(process, "/awards/" + award.index() + "/value", "award.value", value.get()))));
            }
        }
        return Optional.empty();
    }

    private static boolean isRound(BigDecimal amount, BigDecimal smallest, int figures) {
        return amount.compareTo(smallest) >= 0 && amount.stripTrailingZeros().precision() <= figures;
    }
}
