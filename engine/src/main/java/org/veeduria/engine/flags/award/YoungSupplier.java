package org.veeduria.engine.flags.award;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.process.Award;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Moment;
import org.veeduria.engine.flags.process.Organization;
import org.veeduria.engine.flags.process.Party;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Finding;
import org.veeduria.engine.flags.rule.ProcessIndicator;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;
import org.veeduria.engine.flags.rule.Thresholds;

/** V005: the supplier was founded fewer than {@code days} days before it won. */
public final class YoungSupplier {
    private YoungSupplier() {}

    public static Indicator indicator(Thresholds thresholds) {
        int days = thresholds.count("V005", "days");
        return new ProcessIndicator(
                "V005",
                Requires.all(
                        Field.AWARD_STATUS,
                        Field.AWARD_DATE,
                        Field.AWARD_SUPPLIERS,
                        Field.PARTIES,
                        Field.PARTY_FOUNDED),
                process -> look(process, days));
    }

    private static Optional<Finding> look(ContractingProcess process, int days) {
        return Facts.activeAwards(process).stream()
                .flatMap(award -> award.suppliers().stream()
                        .map(Organization::id)
                        .flatMap(id -> Facts.party(process, id).stream())
                        .flatMap(party -> young(process, award, party, days).stream()))
                .findFirst();
    }

    private static Optional<Finding> young(ContractingProcess process, Award award, Party party, int days) {
        Moment founded = party.founded();
        Moment won = award.date();
        if (founded == null || won == null) {
            return Optional.empty();
        }
        long age = ChronoUnit.DAYS.between(founded.date(), won.date());
        return age >= days
                ? Optional.empty()
                : Optional.of(new Finding(
                        age,
                        () -> Evidence.of(
                                Seen.at(process, "/parties/" + party.index() + "/details", "supplier.founded", founded),
                                Seen.at(process, "/awards/" + award.index() + "/date", "award.date", won),
                                Seen.computed("days", age))));
    }
}
