package org.veeduria.engine.flags.supplier;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.rule.Examples;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;
import org.veeduria.engine.flags.rule.TallyIndicator;
import org.veeduria.engine.flags.rule.TallyIndicator.Tallies;
import org.veeduria.engine.flags.rule.Thresholds;

/**
 * Pairs of bidders that meet again and again, where each process had one winner. R053: one of the two wins at least {@code share} of
 * their meetings and the other none. R057: between them they win at least {@code share}, and the one who wins less still wins at
 * least {@code balance} of those. Processes with more bidders than {@code bidders} are left out: there, meeting is chance.
 */
public final class Pair {
    private static final Requires READS = Requires.all(Field.AWARD_STATUS, Field.AWARD_SUPPLIERS)
            .anyOf(Field.TENDER_TENDERERS, Field.BID_TENDERERS)
            .reads(Field.BID_STATUS);

    private Pair() {}

    /** Two bidders, in the order of their identifiers. */
    record Key(String one, String other) implements Serializable {}

    static final class Meetings implements TallyIndicator.Tally<Meetings> {
        private long together;
        private long wonByOne;
        private long wonByOther;
        private final Examples examples = new Examples();

        @Override
        public void add(Meetings more) {
            together += more.together;
            wonByOne += more.wonByOne;
            wonByOther += more.wonByOther;
            examples.add(more.examples);
        }

        long most() {
            return Math.max(wonByOne, wonByOther);
        }

        long least() {
            return Math.min(wonByOne, wonByOther);
        }
    }

    public static Indicator sameWinner(Thresholds thresholds) {
        long fewest = thresholds.count("R053", "meetings");
        BigDecimal share = thresholds.of("R053", "share");
        return indicator(
                "R053",
                thresholds,
                meetings -> meetings.together >= fewest
                        && meetings.least() == 0
                        && atLeast(meetings.most(), share, meetings.together));
    }

    public static Indicator rotation(Thresholds thresholds) {
        long fewest = thresholds.count("R057", "meetings");
        BigDecimal share = thresholds.of("R057", "share");
        BigDecimal balance = thresholds.of("R057", "balance");
        return indicator(
                "R057",
                thresholds,
                meetings -> meetings.together >= fewest
                        && atLeast(meetings.most() + meetings.least(), share, meetings.together)
                        && meetings.least() > 0
                        && atLeast(meetings.least(), balance, meetings.most() + meetings.least()));
    }

    private static boolean atLeast(long part, BigDecimal share, long whole) {
        return BigDecimal.valueOf(part).compareTo(share.multiply(BigDecimal.valueOf(whole))) >= 0;
    }

    private static Indicator indicator(
            String code, Thresholds thresholds, java.util.function.Predicate<Meetings> stands) {
        int bidders = thresholds.count(code, "bidders");
        return new TallyIndicator<Key, Meetings>(
                code,
                READS,
                Meetings::new,
                (process, tallies) -> observe(process, bidders, tallies),
                (pairs, flags) -> conclude(code, pairs, flags, stands));
    }

    private static void observe(ContractingProcess process, int most, Tallies<Key, Meetings> tallies) {
        List<String> bidders = new ArrayList<>(Facts.bidders(process));
        Set<String> winners = Facts.winners(process);
        if (winners.size() != 1 || bidders.size() < 2 || bidders.size() > most) {
            return;
        }
        bidders.sort(Comparator.naturalOrder());
        for (int i = 0; i < bidders.size(); i++) {
            for (int j = i + 1; j < bidders.size(); j++) {
                Key key = new Key(bidders.get(i), bidders.get(j));
                Meetings meetings = tallies.of(key);
                meetings.together++;
                meetings.wonByOne += winners.contains(key.one()) ? 1 : 0;
                meetings.wonByOther += winners.contains(key.other()) ? 1 : 0;
                meetings.examples.add(process.ocid());
            }
        }
    }

    private record Standing(Key key, Meetings meetings) {
        private static final Comparator<Standing> ORDER = Comparator.<Standing>comparingLong(
                        standing -> standing.meetings().together)
                .thenComparing(standing -> standing.key().one())
                .thenComparing(standing -> standing.key().other());

        static Standing longer(Standing one, Standing other) {
            return ORDER.compare(one, other) >= 0 ? one : other;
        }
    }

    private static void conclude(
            String code, Map<Key, Meetings> pairs, Flags flags, java.util.function.Predicate<Meetings> stands) {
        Map<String, Standing> longest = new HashMap<>();
        pairs.forEach((key, meetings) -> {
            if (stands.test(meetings)) {
                Stream.of(key.one(), key.other())
                        .forEach(bidder -> longest.merge(bidder, new Standing(key, meetings), Standing::longer));
            }
        });
        longest.forEach((bidder, standing) -> flags.raise(
                Subject.Kind.TENDERER, bidder, code, (double) standing.meetings().together, () -> shown(standing)));
    }

    private static Evidence shown(Standing standing) {
        Meetings meetings = standing.meetings();
        return new Evidence(
                meetings.examples.after(
                        Seen.computed("pair.one", standing.key().one()),
                        Seen.computed("pair.other", standing.key().other()),
                        Seen.computed("pair.together", meetings.together),
                        Seen.computed("pair.won-by-one", meetings.wonByOne),
                        Seen.computed("pair.won-by-other", meetings.wonByOther)),
                null);
    }
}
