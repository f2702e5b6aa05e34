package org.veeduria.engine.flags.contract;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.process.Contract;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Moment;
import org.veeduria.engine.flags.process.Period;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Finding;
import org.veeduria.engine.flags.rule.ProcessIndicator;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;
import org.veeduria.engine.flags.rule.Thresholds;

/**
 * The term of a contract. V004: works of at least {@code smallest} to be built in at most {@code days}. V009: it begins before the
 * signature. V010: its end moved by at least {@code ratio} of the term first agreed.
 */
public final class Term {
    private Term() {}

    public static Indicator shortWorks(Thresholds thresholds) {
        int most = thresholds.count("V004", "days");
        BigDecimal smallest = thresholds.of("V004", "smallest");
        return new ProcessIndicator(
                "V004",
                Requires.all(Field.TENDER_CATEGORY, Field.CONTRACTS, Field.CONTRACT_PERIOD, Field.CONTRACT_VALUE),
                process -> "works".equals(process.tender().category())
                        ? process.contracts().stream()
                                .flatMap(contract -> shortTerm(process, contract, most, smallest).stream())
                                .min(Comparator.comparingDouble(Finding::result))
                        : Optional.empty());
    }

    private static Optional<Finding> shortTerm(
            ContractingProcess process, Contract contract, int most, BigDecimal smallest) {
        Optional<Long> days = days(contract.period());
        return Facts.complete(contract.value())
                .filter(value -> Facts.amount(value).compareTo(smallest) >= 0)
                .filter(_ -> days.isPresent() && days.get() >= 0 && days.get() <= most)
                .map(value -> new Finding(
                        days.orElse(0L),
                        () -> Evidence.of(
                                Seen.at(
                                        process,
                                        "/contracts/" + contract.index() + "/period",
                                        "contract.days",
                                        days.orElse(0L)),
                                Seen.at(
                                        process,
                                        "/contracts/" + contract.index() + "/value",
                                        "contract.value",
                                        value))));
    }

    private static Optional<Long> days(@Nullable Period period) {
        return Facts.start(period)
                .flatMap(start -> Facts.end(period).map(end -> ChronoUnit.DAYS.between(start.date(), end.date())));
    }

    public static Indicator beginsBeforeSignature(Thresholds thresholds) {
        int days = thresholds.count("V009", "days");
        return new ProcessIndicator(
                "V009",
                Requires.all(Field.CONTRACTS, Field.CONTRACT_DATE_SIGNED, Field.CONTRACT_PERIOD),
                process -> process.contracts().stream()
                        .flatMap(contract -> early(process, contract, days).stream())
                        .max(Comparator.comparingDouble(Finding::result)));
    }

    private static Optional<Finding> early(ContractingProcess process, Contract contract, int days) {
        Moment signed = contract.dateSigned();
        Optional<Moment> start = Facts.start(contract.period());
        if (signed == null || start.isEmpty()) {
            return Optional.empty();
        }
        long before = ChronoUnit.DAYS.between(start.get().date(), signed.date());
        return before < days
                ? Optional.empty()
                : Optional.of(new Finding(
                        before,
                        () -> Evidence.of(
                                Seen.at(
                                        process,
                                        "/contracts/" + contract.index() + "/period/startDate",
                                        "contract.start",
                                        start.get()),
                                Seen.at(
                                        process,
                                        "/contracts/" + contract.index() + "/dateSigned",
                                        "contract.signed",
                                        signed),
                                Seen.computed("days", before))));
    }

    public static Indicator prolonged(Thresholds thresholds) {
        BigDecimal ratio = thresholds.of("V010", "ratio");
        return new ProcessIndicator(
                "V010",
                Requires.all(Field.CONTRACTS, Field.CONTRACT_PERIOD)
                        .anyOf(Field.CONTRACT_MAX_EXTENT, Field.CONTRACT_UPDATED_PERIOD),
                process -> process.contracts().stream()
                        .flatMap(contract -> prolonged(process, contract, ratio).stream())
                        .max(Comparator.comparingDouble(Finding::result)));
    }

    private static Optional<Finding> prolonged(ContractingProcess process, Contract contract, BigDecimal ratio) {
        Period period = contract.period();
        Optional<Long> agreed = days(period).filter(days -> days > 0);
        Period updated = contract.updatedPeriod();
        Moment published = updated == null ? null : updated.end();
        boolean isUpdated = published != null;
        Moment extent = published != null ? published : period == null ? null : period.maxExtent();
        if (agreed.isEmpty() || extent == null) {
            return Optional.empty();
        }
        long late = ChronoUnit.DAYS.between(Facts.end(period).orElseThrow().date(), extent.date());
        BigDecimal share = Facts.ratio(BigDecimal.valueOf(late), BigDecimal.valueOf(agreed.get()));
        return share.compareTo(ratio) < 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        share.doubleValue(),
                        () -> Evidence.of(
                                Seen.computed("contract.days", agreed.get()),
                                Seen.at(
                                        process,
                                        "/contracts/" + contract.index()
                                                + (isUpdated ? "/updatedPeriod/endDate" : "/period/maxExtentDate"),
                                        "contract.extent",
                                        extent),
                                Seen.computed("days", late))));
    }
}
