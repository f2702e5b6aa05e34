package org.veeduria.engine.flags.core;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.Objects;
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
import org.veeduria.engine.flags.process.Moment;
import org.veeduria.engine.flags.process.Organization;
import org.veeduria.engine.flags.process.Period;

/** R030: a bid handed in after the end of the tender period won. */
public final class LateBidWon extends ProcessRule {
    /** Whether a bid came after the end. */
    public interface Lateness {
        boolean isLate(Bid bid, Period period);

        /** How it reads the date of a bid. */
        default Field needs() {
            return Field.BID_DATE;
        }
    }

    private final Lateness lateness;

    public LateBidWon(Lateness lateness) {
        super("R030");
        this.lateness = lateness;
    }

    /**
     * Compares what the dates mean: with their offsets, and where one has none, as times of {@code zone}; where one of them is a
     * day alone, by day.
     */
    public static Lateness byTime(ZoneId zone) {
        return (bid, period) -> {
            Moment handedIn = bid.date();
            Moment end = period.end();
            return handedIn != null && end != null && isAfter(handedIn, end, zone);
        };
    }

    private static boolean isAfter(Moment handedIn, Moment end, ZoneId zone) {
        boolean byDay = handedIn.dateOnly() || end.dateOnly();
        return byDay
                ? handedIn.epochDay() > end.epochDay()
                : handedIn.instant(zone).isAfter(end.instant(zone));
    }

    @Override
    public Set<Field> needs() {
        Set<Field> needs = new HashSet<>(Set.of(
                Field.TENDER_PERIOD,
                Field.BIDS,
                Field.BID_STATUS,
                Field.BID_TENDERERS,
                Field.AWARDS,
                Field.AWARD_STATUS,
                Field.AWARD_SUPPLIERS));
        needs.add(lateness.needs());
        return needs;
    }

    @Override
    protected void judge(ContractingProcess process, Flags flags) {
        Period period = process.tender().period();
        if (period == null) {
            return;
        }
        for (Bid bid : process.bids()) {
            if (bid.status() == BidStatus.VALID && lateness.isLate(bid, period)) {
                flagWinners(process, bid, flags);
            }
        }
    }

    private void flagWinners(ContractingProcess process, Bid bid, Flags flags) {
        Ids winners = winners(process);
        for (Organization tenderer : bid.tenderers()) {
            if (tenderer.id() != null && winners.contains(tenderer.id())) {
                flags.raise(Subject.Kind.PROCESS, process.ocid(), code(), 1.0, () -> evidence(process, bid, tenderer));
                flags.raise(Subject.Kind.TENDERER, tenderer.id(), code(), 1.0, () -> evidence(process, bid, tenderer));
            }
        }
    }

    private static Ids winners(ContractingProcess process) {
        Ids winners = new Ids();
        for (Award award : process.awards()) {
            if (award.status() == AwardStatus.ACTIVE) {
                winners.addAll(award.suppliers());
            }
        }
        return winners;
    }

    private static Evidence evidence(ContractingProcess process, Bid bid, Organization tenderer) {
        Period period = Objects.requireNonNull(process.tender().period());
        return Evidence.of(
                Values.tenderer("winner", process, bid, tenderer),
                Values.at("bid.date", bid.date(), process, "/bids/details/" + bid.index() + "/date"),
                Values.at("tender.end", period.end(), process, "/tender/tenderPeriod/endDate"));
    }
}
