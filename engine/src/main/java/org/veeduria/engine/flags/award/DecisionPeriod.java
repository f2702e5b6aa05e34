package org.veeduria.engine.flags.award;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.process.Award;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Moment;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Finding;
import org.veeduria.engine.flags.rule.Group;
import org.veeduria.engine.flags.rule.OutlierIndicator;
import org.veeduria.engine.flags.rule.OutlierIndicator.Sample;
import org.veeduria.engine.flags.rule.ProcessIndicator;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;
import org.veeduria.engine.flags.rule.Thresholds;

/**
 * Days from the end of the period for bids to the first award. R061: fewer than {@code days} though there were at least
 * {@code bidders} bidders to compare. R062: unusually many for the group. V007: the award is dated before the period ends.
 */
public final class DecisionPeriod {
    private static final Requires READS = Requires.all(Field.TENDER_PERIOD, Field.AWARD_STATUS, Field.AWARD_DATE);

    private DecisionPeriod() {}

    private record Decision(ContractingProcess process, Moment end, Award award, Moment date, long days) {
        Evidence.Value[] shown() {
            return new Evidence.Value[] {
                Seen.at(process, "/tender/tenderPeriod/endDate", "tender.end", end),
                Seen.at(process, "/awards/" + award.index() + "/date", "award.date", date),
                Seen.computed("days", days)
            };
        }
    }

    private static Optional<Decision> of(ContractingProcess process) {
        Optional<Award> first = Facts.activeAwards(process).stream()
                .filter(award -> award.date() != null)
                .min(Comparator.comparing(
                        award -> Objects.requireNonNull(award.date()).clock()));
        Optional<Moment> end = Facts.end(process.tender().period());
        if (first.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        Moment date = Objects.requireNonNull(first.get().date());
        long days = ChronoUnit.DAYS.between(end.get().date(), date.date());
        return Optional.of(new Decision(process, end.get(), first.get(), date, days));
    }

    public static Indicator tooShort(Thresholds thresholds) {
        int days = thresholds.count("R061", "days");
        int bidders = thresholds.count("R061", "bidders");
        return new ProcessIndicator(
                "R061",
                READS.anyOf(Field.TENDER_TENDERERS, Field.TENDER_NUMBER_OF_TENDERERS, Field.BID_TENDERERS)
                        .reads(Field.BID_STATUS),
                process -> of(process)
                        .filter(decision ->
                                decision.days() >= 0 && decision.days() < days && Facts.bidderCount(process) >= bidders)
                        .map(decision -> new Finding(decision.days(), () -> Evidence.of(decision.shown()))));
    }

    public static Indicator tooLong(Thresholds thresholds) {
        return new OutlierIndicator(
                "R062",
                READS.reads(
                        Field.TENDER_CATEGORY,
                        Field.TENDER_METHOD,
                        Field.TENDER_METHOD_DETAILS,
                        Field.BUYER,
                        Field.TENDER_PROCURING_ENTITY,
                        Field.PARTIES,
                        Field.PARTY_ADDRESS,
                        Field.TENDER_ITEMS,
                        Field.ITEM_DELIVERY),
                thresholds.of("R062", "fence").doubleValue(),
                thresholds.count("R062", "group"),
                process -> of(process)
                        .filter(decision -> decision.days() >= 0)
                        .map(decision -> List.of(new Sample(
                                Group.of(process, ""), decision.days(), decision.days(), List.of(decision.shown()))))
                        .orElse(List.of()));
    }

    public static Indicator beforeTheEnd() {
        return new ProcessIndicator(
                "V007",
                READS,
                process -> of(process)
                        .filter(decision -> decision.days() < 0)
                        .map(decision -> new Finding(-decision.days(), () -> Evidence.of(decision.shown()))));
    }
}
