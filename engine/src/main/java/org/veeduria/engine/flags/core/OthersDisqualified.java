package org.veeduria.engine.flags.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.process.Award;
import org.veeduria.engine.flags.process.AwardStatus;
import org.veeduria.engine.flags.process.Bid;
import org.veeduria.engine.flags.process.BidStatus;
import org.veeduria.engine.flags.process.ContractingProcess;

/** R035: all bids but the winner's were disqualified. The result is how many tenderers were. */
public final class OthersDisqualified extends ProcessRule {
    private final long minimum;

    /**
     * @param minimum so many other tenderers must have been disqualified; at least one
     */
    public OthersDisqualified(long minimum) {
        super("R035");
        this.minimum = Math.max(1, minimum);
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
    protected void judge(ContractingProcess process, Flags flags) {
        if (!isAnyDisqualified(process) || !Competition.isDecided(process)) {
            return;
        }
        Ids valid = tenderers(process, BidStatus.VALID);
        if (valid.size() != 1 || !valid.isSameAs(suppliers(process))) {
            return;
        }
        int others = tenderers(process, BidStatus.DISQUALIFIED).countOutside(valid);
        if (others >= minimum) {
            flags.raise(Subject.Kind.PROCESS, process.ocid(), code(), others, () -> evidence(process));
            flags.raise(Subject.Kind.TENDERER, valid.get(0), code(), 0.0, () -> evidence(process));
        }
    }

    private static boolean isAnyDisqualified(ContractingProcess process) {
        for (Bid bid : process.bids()) {
            if (bid.status() == BidStatus.DISQUALIFIED) {
                return true;
            }
        }
        return false;
    }

    private static Ids tenderers(ContractingProcess process, BidStatus status) {
        Ids ids = new Ids();
        for (Bid bid : process.bids()) {
            if (bid.status() == status) {
                ids.addAll(bid.tenderers());
            }
        }
        return ids;
    }

    private static Ids suppliers(ContractingProcess process) {
        Ids ids = new Ids();
        for (Award award : process.awards()) {
            if (award.status() == AwardStatus.ACTIVE) {
                ids.addAll(award.suppliers());
            }
        }
        return ids;
    }

    private static Evidence evidence(ContractingProcess process) {
        List<Evidence.Value> values = new ArrayList<>();
        for (Bid bid : process.bids()) {
            if (bid.status() == BidStatus.VALID || bid.status() == BidStatus.DISQUALIFIED) {
                String name = bid.status() == BidStatus.VALID ? "valid" : "disqualified";
                bid.tenderers().forEach(tenderer -> values.add(Values.tenderer(name, process, bid, tenderer)));
            }
        }
        return new Evidence(values, null);
    }
}
