package org.veeduria.engine.flags.cardinal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.core.Competition;
import org.veeduria.engine.flags.core.Values;
import org.veeduria.engine.flags.process.Bid;
import org.veeduria.engine.flags.process.BidStatus;
import org.veeduria.engine.flags.process.ContractingProcess;

/** The lowest submitted bid of one process in one currency; of equal ones the first. */
final class Lowest {
    private final String currency;
    private @Nullable Bid lowest;
    private @Nullable Bid valid;

    private Lowest(String currency) {
        this.currency = currency;
    }

    String currency() {
        return currency;
    }

    /** One for each currency of a submitted priced bid, in the order of the bids; none without an active award. */
    static List<Lowest> byCurrency(ContractingProcess process) {
        if (!Competition.hasActiveAward(process)) {
            return List.of();
        }
        List<Lowest> found = new ArrayList<>(1);
        for (Bid bid : process.bids()) {
            if (bid.status().isSubmitted() && bid.value() != null && bid.value().isComplete()) {
                String currency = Objects.requireNonNull(bid.value().currency());
                in(currency, found).add(bid);
            }
        }
        return found;
    }

    private static Lowest in(String currency, List<Lowest> found) {
        for (Lowest one : found) {
            if (one.currency.equals(currency)) {
                return one;
            }
        }
        found.add(new Lowest(currency));
        return found.getLast();
    }

    static double amount(Bid bid) {
        return Objects.requireNonNull(Objects.requireNonNull(bid.value()).amount())
                .doubleValue();
    }

    private void add(Bid bid) {
        if (lowest == null || amount(bid) < amount(lowest)) {
            lowest = bid;
        }
        if (bid.status() == BidStatus.VALID) {
            valid = bid;
        }
    }

    void judge(ContractingProcess process, Flags flags) {
        Bid out = lowest;
        Bid in = valid;
        if (out != null && in != null && out.status() == BidStatus.DISQUALIFIED) {
            flags.raise(Subject.Kind.PROCESS, process.ocid(), "R036", 1.0, () -> evidence(process, out, in));
        }
    }

    private static Evidence evidence(ContractingProcess process, Bid out, Bid in) {
        return new Evidence(
                List.of(Values.price("disqualified.price", process, out), Values.price("valid.price", process, in)),
                null);
    }
}
