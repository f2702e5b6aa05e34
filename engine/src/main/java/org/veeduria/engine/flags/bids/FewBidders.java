package org.veeduria.engine.flags.bids;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.rule.Examples;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Group;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;
import org.veeduria.engine.flags.rule.Spread;
import org.veeduria.engine.flags.rule.TallyIndicator;
import org.veeduria.engine.flags.rule.TallyIndicator.Tallies;
import org.veeduria.engine.flags.rule.Thresholds;

/**
 * R019: in one category, method, year and region, a procuring entity gets on average at most {@code ratio} of the bidders that its
 * peers get (the median of their averages). Only entities with enough competitive processes count, and only groups with enough of
 * them; a median of one tells nothing and flags nobody.
 */
public final class FewBidders {
    private FewBidders() {}

    record Key(String entity, Group group) implements Serializable {}

    static final class Count implements TallyIndicator.Tally<Count> {
        private long processes;
        private long bidders;
        private final Examples examples = new Examples();

        @Override
        public void add(Count other) {
            processes += other.processes;
            bidders += other.bidders;
            examples.add(other.examples);
        }

        double average() {
            return (double) bidders / processes;
        }
    }

    public static Indicator indicator(Thresholds thresholds) {
        return new TallyIndicator<Key, Count>(
                "R019",
                Requires.all(Field.TENDER_METHOD)
                        .anyOf(Field.TENDER_TENDERERS, Field.TENDER_NUMBER_OF_TENDERERS, Field.BID_TENDERERS)
                        .anyOf(Field.TENDER_PROCURING_ENTITY, Field.BUYER)
                        .reads(
                                Field.BID_STATUS,
                                Field.TENDER_CATEGORY,
                                Field.TENDER_METHOD_DETAILS,
                                Field.TENDER_PERIOD,
                                Field.PARTIES,
                                Field.PARTY_ADDRESS,
                                Field.TENDER_ITEMS,
                                Field.ITEM_DELIVERY),
                Count::new,
                FewBidders::observe,
                (counts, flags) -> conclude(counts, flags, thresholds));
    }

    private static void observe(ContractingProcess process, Tallies<Key, Count> tallies) {
        String entity = Facts.entity(process);
        int bidders = Facts.bidderCount(process);
        if (entity == null || bidders == 0 || !Facts.isCompetitive(process)) {
            return;
        }
        Count count = tallies.of(new Key(entity, Group.of(process, "")));
        count.processes++;
        count.bidders += bidders;
        count.examples.add(process.ocid());
    }

    private static void conclude(Map<Key, Count> counts, Flags flags, Thresholds thresholds) {
        int fewest = thresholds.count("R019", "processes");
        Map<Group, List<Double>> peers = new HashMap<>();
        counts.forEach((key, count) -> {
            if (count.processes >= fewest) {
                peers.computeIfAbsent(key.group(), _ -> new ArrayList<>()).add(count.average());
            }
        });
        double ratio = thresholds.of("R019", "ratio").doubleValue();
        int entities = thresholds.count("R019", "group");
        Map<String, Map.Entry<Key, Count>> worst = new HashMap<>();
        for (Map.Entry<Key, Count> entry : counts.entrySet()) {
            List<Double> group = peers.getOrDefault(entry.getKey().group(), List.of());
            if (entry.getValue().processes < fewest || group.size() < entities) {
                continue;
            }
            double median = Spread.of(group).median();
            if (median > 1 && entry.getValue().average() <= ratio * median) {
                worst.merge(entry.getKey().entity(), entry, FewBidders::fewer);
            }
        }
        worst.forEach((entity, entry) -> flags.raise(
                Subject.Kind.PROCURING_ENTITY,
                entity,
                "R019",
                entry.getValue().average(),
                () -> shown(entry, Spread.of(peers.getOrDefault(entry.getKey().group(), List.of())))));
    }

    private static Map.Entry<Key, Count> fewer(Map.Entry<Key, Count> one, Map.Entry<Key, Count> other) {
        int order = Double.compare(one.getValue().average(), other.getValue().average());
        if (order == 0) {
            order = one.getKey()
                    .group()
                    .toString()
                    .compareTo(other.getKey().group().toString());
        }
        return order <= 0 ? one : other;
    }

    private static Evidence shown(Map.Entry<Key, Count> entry, Spread spread) {
        Count count = entry.getValue();
        return new Evidence(
                count.examples.after(
                        Seen.computed("bidders.average", count.average()), Seen.computed("processes", count.processes)),
                new Evidence.Group(
                        entry.getKey().group().toString(),
                        spread.size(),
                        List.of(Seen.computed("group.median", spread.median()))));
    }
}
