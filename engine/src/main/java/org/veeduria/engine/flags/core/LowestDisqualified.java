package org.veeduria.engine.flags.core;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.process.Bid;
import org.veeduria.engine.flags.process.BidStatus;
import org.veeduria.engine.flags.process.ContractingProcess;

/** R036: the lowest bid was disqualified, while a valid bid with a price won. */
public final class LowestDisqualified extends ProcessRule {
    private final Methods methods;
    private final @Nullable String currency;

    /**
     * @param currency only processes in this currency; {@code null} for any
     */
    public LowestDisqualified(Methods methods, @Nullable String currency) {
        super("R036");
        this.methods = methods;
        this.currency = currency;
    }

    @Override
    public Set<Field> needs() {
        return Set.of(
                Field.TENDER_METHOD_DETAILS,
                Field.TENDER_AWARD_CRITERIA,
                Field.BIDS,
                Field.BID_STATUS,
                Field.BID_VALUE,
                Field.AWARDS,
                Field.AWARD_STATUS);
    }

    @Override
    protected void judge(ContractingProcess process, Flags flags) {
        if (process.bids().size() < 2
                || !methods.include(process)
                || !Competition.mayBePriceOnly(process)
                || !Competition.hasActiveAward(process)) {
            return;
        }
        Bid lowest = null;
        Bid lowestValid = null;
        String found = currency;
        for (Bid bid : process.bids()) {
            if (!isPriced(bid)) {
                continue;
            }
            String paidIn = Objects.requireNonNull(bid.value()).currency();
            found = found == null ? paidIn : found;
            if (!Objects.equals(paidIn, found)) {
                return;
            }
            lowest = lower(lowest, bid);
            lowestValid = bid.status() == BidStatus.VALID ? lower(lowestValid, bid) : lowestValid;
        }
        if (lowest != null && lowestValid != null && lowest.status() == BidStatus.DISQUALIFIED) {
            Bid out = lowest;
            Bid in = lowestValid;
            flags.raise(Subject.Kind.PROCESS, process.ocid(), code(), 1.0, () -> evidence(process, out, in));
        }
    }

    private static boolean isPriced(Bid bid) {
        return bid.status().isSubmitted()
                && bid.value() != null
                && bid.value().isComplete()
                && amount(bid).signum() > 0;
    }

    /** Of equal prices the one that is not disqualified counts: nobody cheaper was shut out. */
    private static Bid lower(@Nullable Bid known, Bid bid) {
        int compared = known == null ? -1 : amount(bid).compareTo(amount(known));
        boolean better = compared < 0 || (compared == 0 && bid.status() != BidStatus.DISQUALIFIED);
        return known == null || better ? bid : known;
    }

    private static BigDecimal amount(Bid bid) {
        return Objects.requireNonNull(Objects.requireNonNull(bid.value()).amount());
    }

    private static Evidence evidence(ContractingProcess process, Bid out, Bid in) {
        return Evidence.of(Values.price("disqualified.price", process, out), Values.price("valid.price", process, in));
    }
}
