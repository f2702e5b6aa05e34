package org.veeduria.engine.flags.contract;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.process.Award;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Moment;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Finding;
import org.veeduria.engine.flags.rule.ProcessIndicator;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;
import org.veeduria.engine.flags.rule.Thresholds;

/** R063: more than {@code days} after the award, the release published then still shows no contract for it. */
public final class Unpublished {
    private Unpublished() {}

    public static Indicator indicator(Thresholds thresholds) {
        int days = thresholds.count("R063", "days");
        return new ProcessIndicator(
                "R063",
                Requires.all(Field.DATE, Field.AWARD_STATUS, Field.AWARD_DATE).reads(Field.CONTRACTS),
                process -> Facts.activeAwards(process).stream()
                        .filter(award -> hasNoContract(process, award))
                        .flatMap(award -> look(process, award, days).stream())
                        .findFirst());
    }

    private static boolean hasNoContract(ContractingProcess process, Award award) {
        return process.contracts().stream()
                .allMatch(contract ->
                        contract.awardId() != null && !contract.awardId().equals(award.id()));
    }

    private static Optional<Finding> look(ContractingProcess process, Award award, int days) {
        Moment date = award.date();
        Moment published = process.date();
        if (date == null || published == null) {
            return Optional.empty();
        }
        long waited = ChronoUnit.DAYS.between(date.date(), published.date());
        return waited <= days
                ? Optional.empty()
                : Optional.of(new Finding(
                        waited,
                        () -> Evidence.of(
                                Seen.at(process, "/awards/" + award.index() + "/date", "award.date", date),
                                Seen.at(process, "/date", "release.date", published),
                                Seen.computed("days", waited))));
    }
}
