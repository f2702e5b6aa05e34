package org.veeduria.engine.flags.core;

import java.io.Serializable;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Fold;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.process.Bid;
import org.veeduria.engine.flags.process.ContractingProcess;

/**
 * R025: a tenderer who bids often wins remarkably seldom; it may be there for show.
 *
 * @param percentile who bids at least as often as this percentile of tenderers bids often
 * @param threshold a fence for the ratio of wins in place of the computed one
 * @param guard which quartiles can carry a fence
 */
public record UnsuccessfulTenderer(int percentile, OptionalDouble threshold, Fence.Guard guard) implements Indicator {
    @Override
    public String code() {
        return "R025";
    }

    @Override
    public Set<Field> needs() {
        return Set.of(
                Field.BIDS,
                Field.BID_STATUS,
                Field.BID_TENDERERS,
                Field.AWARDS,
                Field.AWARD_STATUS,
                Field.AWARD_SUPPLIERS);
    }

    @Override
    public Fold start(boolean evidence) {
        return new Wins();
    }

    private final class Wins implements Fold {
        private final Tally wins = new Tally();
        private final Ids tenderers = new Ids();

        @Override
        public void observe(ContractingProcess process, Flags flags) {
            String winner = Competition.soleWinner(process);
            if (winner == null) {
                return;
            }
            tenderers.clear();
            for (Bid bid : process.bids()) {
                String tenderer = Competition.soleValidTenderer(bid);
                if (tenderer != null && tenderers.add(tenderer)) {
                    wins.add(tenderer, tenderer.equals(winner) ? 1 : 0, 1);
                }
            }
        }

        @Override
        public Serializable seen() {
            return wins;
        }

        @Override
        public void add(Serializable others) {
            wins.merge((Tally) others);
        }

        @Override
        public void conclude(Flags flags) {
            double often = wins.quantiles(_ -> true, Tally.Share::whole).at(percentile / 100.0);
            Quantiles ratios = wins.quantiles(_ -> true, Tally.Share::ratio);
            Fence fence = threshold.isPresent()
                    ? Fence.given(threshold.getAsDouble(), Fence.POSITIVE_LOW, ratios.size())
                    : Fence.low(ratios, guard);
            wins.forEach(
                    share -> share.whole() >= often && fence.flagsLow(share.ratio()),
                    share -> flags.raise(
                            Subject.Kind.TENDERER,
                            share.id(),
                            code(),
                            share.ratio(),
                            () -> evidence(share, fence, often)));
        }

        private Evidence evidence(Tally.Share share, Fence fence, double often) {
            return new Evidence(
                    List.of(
                            Values.computed("wins", share.part()),
                            Values.computed("processes", share.whole()),
                            Fence.statistic("processes.often", often)),
                    fence.group("tenderers"));
        }
    }
}
