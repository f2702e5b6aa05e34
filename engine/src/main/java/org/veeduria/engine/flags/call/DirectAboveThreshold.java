package org.veeduria.engine.flags.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.process.Contract;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Money;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Finding;
import org.veeduria.engine.flags.rule.ProcessIndicator;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;
import org.veeduria.engine.flags.rule.Thresholds;

/**
 * R010: a direct award reaches the amount that asks for an open procedure. R054: it was below when awarded, and the contract's
 * changes carried it over.
 */
public final class DirectAboveThreshold {
    private DirectAboveThreshold() {}

    public static Indicator whenAwarded(Thresholds thresholds) {
        return new ProcessIndicator(
                "R010",
                Requires.all(Field.TENDER_METHOD, Field.TENDER_CATEGORY, Field.AWARD_STATUS, Field.AWARD_VALUE)
                        .anyOf(Field.TENDER_PERIOD, Field.AWARD_DATE, Field.DATE),
                process -> Facts.isDirect(process) ? awardedAbove(process, thresholds) : Optional.empty());
    }

    private static Optional<Finding> awardedAbove(ContractingProcess process, Thresholds thresholds) {
        return Facts.awarded(process)
                .flatMap(value -> LegalThreshold.of(process, value, thresholds)
                        .filter(limit -> Facts.amount(value).compareTo(limit.number()) >= 0)
                        .map(limit -> new Finding(
                                Facts.ratio(Facts.amount(value), limit.number()).doubleValue(),
                                () -> Evidence.of(
                                        Seen.at(process, "/awards", "award.value", value),
                                        Seen.computed("law.threshold", limit.number()),
                                        Seen.computed("law", limit.citation())))));
    }

    public static Indicator afterChanges(Thresholds thresholds) {
        return new ProcessIndicator(
                "R054",
                Requires.all(
                                Field.TENDER_METHOD,
                                Field.TENDER_CATEGORY,
                                Field.AWARD_STATUS,
                                Field.AWARD_VALUE,
                                Field.CONTRACT_VALUE,
                                Field.CONTRACT_CHANGES)
                        .anyOf(Field.TENDER_PERIOD, Field.AWARD_DATE, Field.DATE),
                process -> Facts.isDirect(process) ? carriedOver(process, thresholds) : Optional.empty());
    }

    private static Optional<Finding> carriedOver(ContractingProcess process, Thresholds thresholds) {
        Optional<Money> before = Facts.awarded(process);
        Optional<Money> after = withChanges(process);
        if (before.isEmpty() || after.isEmpty() || !Seen.comparable(before.get(), after.get())) {
            return Optional.empty();
        }
        return LegalThreshold.of(process, before.get(), thresholds)
                .filter(limit -> Facts.amount(before.get()).compareTo(limit.number()) < 0
                        && Facts.amount(after.get()).compareTo(limit.number()) >= 0)
                .map(limit -> new Finding(
                        Facts.ratio(Facts.amount(after.get()), limit.number()).doubleValue(),
                        () -> Evidence.of(
                                Seen.at(process, "/awards", "award.value", before.get()),
                                Seen.at(process, "/contracts", "contract.final", after.get()),
                                Seen.computed("law.threshold", limit.number()),
                                Seen.computed("law", limit.citation()))));
    }

    private static Optional<Money> withChanges(ContractingProcess process) {
        List<@Nullable Money> parts = new ArrayList<>();
        for (Contract contract : process.contracts()) {
            parts.add(contract.value());
            parts.add(contract.additions());
            parts.add(contract.supplements());
        }
        parts.removeIf(Objects::isNull);
        return Facts.sum(parts);
    }
}
