package org.veeduria.engine.flags.core;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.process.Bid;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Money;

/** R028: different tenderers offer exactly the same price. */
public final class IdenticalPrices extends ProcessRule {
    /** When two amounts are the same. */
    public interface Sameness {
        /** A key that equal amounts share, or {@code null} for an amount that is not compared. */
        @Nullable
        Object key(BigDecimal amount);
    }

    /** Equal to the last digit; nothing and less than nothing are not prices. */
    public static final Sameness EXACT = amount -> amount.signum() > 0 ? amount.stripTrailingZeros() : null;

    private static final int FEW = 16;

    private record Offer(Bid bid, Ids tenderers) {}

    private final Methods methods;
    private final Sameness sameness;

    public IdenticalPrices(Methods methods, Sameness sameness) {
        super("R028");
        this.methods = methods;
        this.sameness = sameness;
    }

    @Override
    public Set<Field> needs() {
        return Set.of(Field.TENDER_METHOD_DETAILS, Field.BIDS, Field.BID_STATUS, Field.BID_VALUE, Field.BID_TENDERERS);
    }

    @Override
    protected void judge(ContractingProcess process, Flags flags) {
        if (!mayBeAlike(process.bids()) || !methods.include(process)) {
            return;
        }
        Map<List<Object>, Offer> offers = new HashMap<>();
        for (Bid bid : process.bids()) {
            List<Object> price = price(bid);
            if (price == null) {
                continue;
            }
            Offer offer = new Offer(bid, new Ids());
            offer.tenderers.addAll(bid.tenderers());
            if (offer.tenderers.size() > 0) {
                compare(process, offer, offers.put(price, offer), flags);
            }
        }
    }

    /** Whether two amounts are equal at least as doubles. Compares each with each, so among a few only. */
    private static boolean mayBeAlike(List<Bid> bids) {
        if (bids.size() > FEW) {
            return true;
        }
        double[] amounts = new double[bids.size()];
        for (int i = 0; i < amounts.length; i++) {
            Money value = bids.get(i).value();
            amounts[i] = value == null || value.amount() == null
                    ? Double.NaN
                    : value.amount().doubleValue();
            for (int j = 0; j < i; j++) {
                if (amounts[j] == amounts[i]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Amount and currency: not a record, whose {@code hashCode} Java first has to make at run time. */
    private @Nullable List<Object> price(Bid bid) {
        Money value = bid.value();
        if (!bid.status().isSubmitted() || value == null || value.amount() == null || value.currency() == null) {
            return null;
        }
        Object key = sameness.key(value.amount());
        return key == null ? null : List.of(key, value.currency());
    }

    private void compare(ContractingProcess process, Offer offer, @Nullable Offer other, Flags flags) {
        if (other == null || offer.tenderers.isSameAs(other.tenderers)) {
            return;
        }
        flags.raise(Subject.Kind.PROCESS, process.ocid(), code(), 1.0, () -> evidence(process, other, offer));
        Ids both = new Ids();
        both.addAll(offer.tenderers);
        both.addAll(other.tenderers);
        for (int i = 0; i < both.size(); i++) {
            flags.raise(Subject.Kind.TENDERER, both.get(i), code(), 1.0, () -> evidence(process, other, offer));
        }
    }

    private static Evidence evidence(ContractingProcess process, Offer one, Offer other) {
        return Evidence.of(
                Values.tenderer("one", process, one.bid, one.bid.tenderers().getFirst()),
                Values.price("one.price", process, one.bid),
                Values.tenderer(
                        "other", process, other.bid, other.bid.tenderers().getFirst()),
                Values.price("other.price", process, other.bid));
    }
}
