package org.veeduria.engine.flags.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.process.Award;
import org.veeduria.engine.flags.process.Ban;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Moment;
import org.veeduria.engine.flags.process.Organization;
import org.veeduria.engine.flags.process.Party;
import org.veeduria.engine.flags.process.Period;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Finding;
import org.veeduria.engine.flags.rule.ProcessIndicator;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;

/** R046: the supplier was banned from contracting on the very day of the award. A ban that starts later, or had ended, is none. */
public final class BannedSupplier {
    private BannedSupplier() {}

    public static Indicator indicator() {
        return new ProcessIndicator(
                "R046",
                Requires.all(
                        Field.AWARD_STATUS, Field.AWARD_DATE, Field.AWARD_SUPPLIERS, Field.PARTIES, Field.PARTY_BANS),
                BannedSupplier::look);
    }

    private static Optional<Finding> look(ContractingProcess process) {
        for (Award award : Facts.activeAwards(process)) {
            Moment date = award.date();
            if (date != null) {
                for (Organization supplier : award.suppliers()) {
                    Optional<Finding> found = Facts.party(process, supplier.id())
                            .flatMap(party ->
                                    bannedOn(party, date.date()).map(ban -> finding(process, award, date, party, ban)));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Ban> bannedOn(Party party, LocalDate day) {
        return party.bans().stream().filter(ban -> covers(ban.period(), day)).findFirst();
    }

    private static boolean covers(@Nullable Period period, LocalDate day) {
        return Facts.start(period).filter(start -> !start.date().isAfter(day)).isPresent()
                && Facts.end(period).filter(end -> end.date().isBefore(day)).isEmpty();
    }

    private static Finding finding(ContractingProcess process, Award award, Moment date, Party party, Ban ban) {
        String pointer = "/parties/" + party.index() + "/sanctions/" + ban.index() + "/period";
        return new Finding(
                1.0,
                () -> new Evidence(
                        java.util.stream.Stream.of(
                                        List.of(Seen.at(
                                                process, "/awards/" + award.index() + "/date", "award.date", date)),
                                        Facts.start(ban.period())
                                                .map(start ->
                                                        Seen.at(process, pointer + "/startDate", "ban.start", start))
                                                .stream()
                                                .toList(),
                                        Facts.end(ban.period())
                                                .map(end -> Seen.at(process, pointer + "/endDate", "ban.end", end))
                                                .stream()
                                                .toList())
                                .flatMap(List::stream)
                                .toList(),
                        null));
    }
}
