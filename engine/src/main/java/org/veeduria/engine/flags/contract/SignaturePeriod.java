package org.veeduria.engine.flags.contract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
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

/**
 * Working days from award to signature. R060: more than {@code working-days}. V001: with two or more bidders, signed before the time
 * to appeal that the law sets for the method had passed. V008: signed before the award.
 */
public final class SignaturePeriod {
    private static final Requires READS =
            Requires.all(Field.AWARD_STATUS, Field.AWARD_DATE, Field.CONTRACTS, Field.CONTRACT_DATE_SIGNED);

    private SignaturePeriod() {}

    private record Signature(Agreement agreement, Moment awarded, Moment signed) {
        Evidence.Value[] shown(String name, Object value) {
            ContractingProcess process = agreement.process();
            return new Evidence.Value[] {
                Seen.at(process, "/awards/" + agreement.award().index() + "/date", "award.date", awarded),
                Seen.at(process, agreement.pointer() + "/dateSigned", "contract.signed", signed),
                Seen.computed(name, value)
            };
        }

        LocalDate from() {
            return awarded.date();
        }

        LocalDate to() {
            return signed.date();
        }
    }

    private static Indicator rule(String code, Requires reads, Function<Signature, Optional<Finding>> rule) {
        return new ProcessIndicator(
                code,
                reads,
                process -> Agreement.of(process).stream()
                        .flatMap(agreement -> signature(agreement).stream())
                        .flatMap(signature -> rule.apply(signature).stream())
                        .max(Comparator.comparingDouble(Finding::result)));
    }

    private static Optional<Signature> signature(Agreement agreement) {
        Moment awarded = agreement.award().date();
        Moment signed = agreement.contract().dateSigned();
        return awarded == null || signed == null
                ? Optional.empty()
                : Optional.of(new Signature(agreement, awarded, signed));
    }

    public static Indicator late(Thresholds thresholds) {
        WorkingDays calendar = new WorkingDays(thresholds.law());
        int most = thresholds.count("R060", "working-days");
        return rule("R060", READS.readsCountry(), signature -> {
            int days = calendar.between(signature.from(), signature.to());
            return days <= most || !Facts.isPeruvian(signature.agreement().process())
                    ? Optional.empty()
                    : Optional.of(new Finding(days, () -> Evidence.of(signature.shown("working-days", days))));
        });
    }

    public static Indicator beforeAppeals(Thresholds thresholds) {
        WorkingDays calendar = new WorkingDays(thresholds.law());
        Requires reads = READS.anyOf(Field.TENDER_TENDERERS, Field.TENDER_NUMBER_OF_TENDERERS, Field.BID_TENDERERS)
                .reads(Field.BID_STATUS)
                .readsCountry();
        return rule(
                "V001",
                new Requires(Requires.all(Field.TENDER_METHOD_DETAILS).parts(), reads.fields()),
                signature -> hasty(signature, thresholds, calendar));
    }

    private static Optional<Finding> hasty(Signature signature, Thresholds thresholds, WorkingDays calendar) {
        ContractingProcess process = signature.agreement().process();
        String method = process.tender().methodDetails();
        int days = calendar.between(signature.from(), signature.to());
        if (method == null
                || !Facts.isPeruvian(process)
                || Facts.bidderCount(process) < 2
                || signature.to().isBefore(signature.from())) {
            return Optional.empty();
        }
        return thresholds
                .law("procurement.awaiting-appeal", method, signature.from())
                .filter(limit -> days < limit.number().intValueExact())
                .map(limit -> new Finding(
                        days,
                        () -> new Evidence(
                                java.util.stream.Stream.concat(
                                                java.util.stream.Stream.of(signature.shown("working-days", days)),
                                                java.util.stream.Stream.of(
                                                        Seen.computed("law.days", limit.number()),
                                                        Seen.computed("law", limit.citation())))
                                        .toList(),
                                null)));
    }

    public static Indicator beforeTheAward() {
        return rule("V008", READS, signature -> {
            long days = signature.to().until(signature.from(), java.time.temporal.ChronoUnit.DAYS);
            return days <= 0
                    ? Optional.empty()
                    : Optional.of(new Finding(days, () -> Evidence.of(signature.shown("days", days))));
        });
    }
}
