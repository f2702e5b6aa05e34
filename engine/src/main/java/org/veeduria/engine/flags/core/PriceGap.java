package org.veeduria.engine.flags.core;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.process.Bid;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Money;

/**
 * How far the second lowest valid bid is above the winner's.
 *
 * @param ratio (second lowest − winner) / winner: a statistic, not money
 */
public record PriceGap(
        String ocid,
        long position,
        double ratio,
        String winner,
        String second,
        @Nullable List<Evidence.Value> values) implements Serializable {

    /**
     * The gap of a process, if it has one: all priced valid bids of single tenderers are in one currency, the winner's lowest bid
     * is the lowest of all, and above zero.
     *
     * @param currency only processes in this currency; {@code null} for any
     */
    static @Nullable PriceGap of(ContractingProcess process, @Nullable String currency, boolean evidence) {
        String winner = Competition.soleWinner(process);
        if (winner == null) {
            return null;
        }
        Bid own = null;
        Bid next = null;
        String found = currency;
        for (Bid bid : process.bids()) {
            String tenderer = Competition.soleValidTenderer(bid);
            if (tenderer == null || bid.value() == null || !bid.value().isComplete()) {
                continue;
            }
            String paidIn = bid.value().currency();
            found = found == null ? paidIn : found;
            if (!Objects.equals(paidIn, found)) {
                return null;
            }
            if (tenderer.equals(winner)) {
                own = lower(own, bid);
            } else {
                next = lower(next, bid);
            }
        }
        return own == null || next == null ? null : between(process, own, next, evidence);
    }

    private static @Nullable PriceGap between(ContractingProcess process, Bid own, Bid next, boolean evidence) {
        BigDecimal won = amount(own);
        BigDecimal lost = amount(next);
        if (won.signum() <= 0 || lost.compareTo(won) < 0) {
            return null;
        }
        double ratio = lost.subtract(won).doubleValue() / won.doubleValue();
        return new PriceGap(
                process.ocid(),
                process.position(),
                ratio,
                tenderer(own),
                tenderer(next),
                evidence ? values(process, own, next) : null);
    }

    /** The two prices as evidence. */
    public static List<Evidence.Value> values(ContractingProcess process, Bid own, Bid next) {
        return List.of(
                Values.tenderer("winner", process, own, own.tenderers().getFirst()),
                Values.price("winner.price", process, own),
                Values.tenderer("second", process, next, next.tenderers().getFirst()),
                Values.price("second.price", process, next));
    }

    private static Bid lower(@Nullable Bid known, Bid bid) {
        return known == null || amount(bid).compareTo(amount(known)) < 0 ? bid : known;
    }

    private static BigDecimal amount(Bid bid) {
        Money value = Objects.requireNonNull(bid.value());
        return Objects.requireNonNull(value.amount());
    }

    private static String tenderer(Bid bid) {
        return Objects.requireNonNull(bid.tenderers().getFirst().id());
    }
}
