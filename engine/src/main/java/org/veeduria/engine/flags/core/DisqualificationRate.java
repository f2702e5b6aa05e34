package org.veeduria.engine.flags.core;

import java.io.Serializable;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Fold;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.process.Bid;
import org.veeduria.engine.flags.process.BidStatus;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Organization;

/**
 * R038: a buyer or procuring entity disqualifies, or a tenderer is disqualified, remarkably often.
 *
 * @param threshold a fence in place of the computed one
 * @param minimumBids a tenderer counts from so many submitted bids
 * @param minimumProcesses a buyer or procuring entity counts from so many
 * @param buyersByProcesses count processes for that minimum; otherwise submitted bids
 */
public record DisqualificationRate(
        OptionalDouble threshold, long minimumBids, long minimumProcesses, boolean buyersByProcesses, Fence.Guard guard)
        implements Indicator {
    @Override
    public String code() {
        return "R038";
    }

    @Override
    public Set<Field> needs() {
        return Set.of(Field.BUYER, Field.TENDER_PROCURING_ENTITY, Field.BIDS, Field.BID_STATUS, Field.BID_TENDERERS);
    }

    @Override
    public Fold start(boolean evidence) {
        return new Rates();
    }

    private record Seen(Tally buyers, Tally entities, Tally tenderers) implements Serializable {}

    private final class Rates implements Fold {
        private final Tally buyers = new Tally();
        private final Tally entities = new Tally();
        private final Tally tenderers = new Tally();

        @Override
        public void observe(ContractingProcess process, Flags flags) {
            int submitted = 0;
            int disqualified = 0;
            for (Bid bid : process.bids()) {
                if (!bid.status().isSubmitted()) {
                    continue;
                }
                int out = bid.status() == BidStatus.DISQUALIFIED ? 1 : 0;
                submitted++;
                disqualified += out;
                for (Organization tenderer : bid.tenderers()) {
                    if (tenderer.id() != null) {
                        tenderers.add(tenderer.id(), out, 1);
                    }
                }
            }
            if (submitted > 0) {
                addBuyers(process, disqualified, submitted);
            }
        }

        private void addBuyers(ContractingProcess process, int disqualified, int submitted) {
            String buyer = process.buyerId();
            if (buyer != null) {
                buyers.add(buyer, disqualified, submitted);
            }
            String entity = process.procuringEntityId();
            if (entity != null) {
                entities.add(entity, disqualified, submitted);
            }
        }

        @Override
        public Serializable seen() {
            return new Seen(buyers, entities, tenderers);
        }

        @Override
        public void add(Serializable others) {
            Seen seen = (Seen) others;
            buyers.merge(seen.buyers);
            entities.merge(seen.entities);
            tenderers.merge(seen.tenderers);
        }

        @Override
        public void conclude(Flags flags) {
            conclude(Subject.Kind.BUYER, buyers, this::isEnough, "buyers", flags);
            conclude(Subject.Kind.PROCURING_ENTITY, entities, this::isEnough, "entities", flags);
            conclude(Subject.Kind.TENDERER, tenderers, share -> share.whole() >= minimumBids, "tenderers", flags);
        }

        /** A buyer is counted once for each process. */
        private boolean isEnough(Tally.Share share) {
            return (buyersByProcesses ? share.times() : share.whole()) >= minimumProcesses;
        }

        private void conclude(
                Subject.Kind kind, Tally tally, Predicate<Tally.Share> enough, String group, Flags flags) {
            Quantiles ratios = tally.quantiles(enough, Tally.Share::ratio);
            Fence fence = threshold.isPresent()
                    ? Fence.given(threshold.getAsDouble(), Fence.POSITIVE_HIGH, ratios.size())
                    : Fence.high(ratios, guard);
            tally.forEach(
                    share -> enough.test(share) && fence.flagsHigh(share.ratio()),
                    share -> flags.raise(kind, share.id(), code(), share.ratio(), () -> evidence(share, fence, group)));
        }

        private Evidence evidence(Tally.Share share, Fence fence, String group) {
            return new Evidence(
                    List.of(Values.computed("disqualified", share.part()), Values.computed("submitted", share.whole())),
                    fence.group(group));
        }
    }
}
