package org.veeduria.engine.flags.supplier;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;
import org.veeduria.engine.flags.rule.TallyIndicator;
import org.veeduria.engine.flags.rule.TallyIndicator.Tallies;
import org.veeduria.engine.flags.rule.Thresholds;

/** V011: a supplier won at least {@code wins} competitive processes of one buyer in which nobody else bid. */
public final class RepeatedSingleBids {
    private RepeatedSingleBids() {}

    public static Indicator indicator(Thresholds thresholds) {
        int fewest = thresholds.count("V011", "wins");
        return new TallyIndicator<Deal.Link, Counted>(
                "V011",
                Requires.all(Field.TENDER_METHOD, Field.AWARD_STATUS, Field.AWARD_SUPPLIERS)
                        .anyOf(Field.BUYER, Field.TENDER_PROCURING_ENTITY)
                        .anyOf(Field.TENDER_TENDERERS, Field.TENDER_NUMBER_OF_TENDERERS, Field.BID_TENDERERS)
                        .reads(Field.BID_STATUS),
                Counted::new,
                RepeatedSingleBids::observe,
                (all, flags) -> conclude(all, flags, fewest));
    }

    private static void observe(ContractingProcess process, Tallies<Deal.Link, Counted> tallies) {
        String buyer = Facts.buyer(process);
        if (buyer != null && Facts.isCompetitive(process)) {
            boolean single = Facts.bidderCount(process) == 1;
            Facts.winners(process)
                    .forEach(winner -> tallies.of(new Deal.Link(buyer, winner)).count(process.ocid(), single));
        }
    }

    private static void conclude(Map<Deal.Link, Counted> all, Flags flags, int fewest) {
        Comparator<Map.Entry<Deal.Link, Counted>> order = Comparator.<Map.Entry<Deal.Link, Counted>>comparingLong(
                        entry -> entry.getValue().those())
                .thenComparing(entry -> entry.getKey().buyer());
        Map<String, Map.Entry<Deal.Link, Counted>> most = new HashMap<>();
        for (Map.Entry<Deal.Link, Counted> entry : all.entrySet()) {
            if (entry.getValue().those() >= fewest) {
                most.merge(
                        entry.getKey().supplier(), entry, (one, other) -> order.compare(one, other) >= 0 ? one : other);
            }
        }
        most.forEach((supplier, entry) -> flags.raise(
                Subject.Kind.TENDERER,
                supplier,
                "V011",
                (double) entry.getValue().those(),
                () -> shown(entry)));
    }

    private static Evidence shown(Map.Entry<Deal.Link, Counted> entry) {
        Counted counted = entry.getValue();
        return new Evidence(
                counted.examples()
                        .after(
                                Seen.computed("buyer", entry.getKey().buyer()),
                                Seen.computed("wins.single-bid", counted.those()),
                                Seen.computed("wins", counted.all())),
                null);
    }
}
