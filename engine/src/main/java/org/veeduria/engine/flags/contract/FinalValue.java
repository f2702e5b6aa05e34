package org.veeduria.engine.flags.contract;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.process.Money;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Finding;
import org.veeduria.engine.flags.rule.ProcessIndicator;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;
import org.veeduria.engine.flags.rule.Thresholds;

/** R059: what the contract cost in the end differs from the award by at least {@code ratio}. */
public final class FinalValue {
    private FinalValue() {}

    public static Indicator indicator(Thresholds thresholds) {
        BigDecimal ratio = thresholds.of("R059", "ratio");
        return new ProcessIndicator(
                "R059",
                Requires.all(Field.AWARD_STATUS, Field.AWARD_VALUE, Field.CONTRACTS, Field.CONTRACT_VALUE)
                        .reads(Field.CONTRACT_CHANGES),
                process -> Agreement.of(process).stream()
                        .flatMap(agreement -> look(agreement, ratio).stream())
                        .max(Comparator.comparingDouble(finding -> Math.abs(finding.result()))));
    }

    private static Optional<Finding> look(Agreement agreement, BigDecimal ratio) {
        Optional<Money> awarded = Facts.complete(agreement.award().value());
        Optional<Money> cost = Agreement.finalValue(agreement.contract());
        boolean alone = agreement.process().contracts().stream()
                        .filter(other -> Objects.equals(
                                other.awardId(), agreement.contract().awardId()))
                        .count()
                == 1;
        if (!alone
                || awarded.isEmpty()
                || cost.isEmpty()
                || !Seen.comparable(awarded.get(), cost.get())
                || Facts.amount(awarded.get()).signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal change = Facts.ratio(
                Facts.amount(cost.get()).subtract(Facts.amount(awarded.get())), Facts.amount(awarded.get()));
        return change.abs().compareTo(ratio) < 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        change.doubleValue(),
                        () -> Evidence.of(
                                Seen.at(
                                        agreement.process(),
                                        "/awards/" + agreement.award().index() + "/value",
                                        "award.value",
                                        awarded.get()),
                                Seen.at(agreement.process(), agreement.pointer(), "contract.final", cost.get()),
                                Seen.computed("change", change))));
    }
}
