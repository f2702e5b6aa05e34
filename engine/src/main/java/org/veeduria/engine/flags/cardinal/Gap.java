package org.veeduria.engine.flags.cardinal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.core.Competition;
import org.veeduria.engine.flags.core.PriceGap;
import org.veeduria.engine.flags.process.Bid;
import org.veeduria.engine.flags.process.ContractingProcess;

/** The winner's lowest bid and the lowest of the others in one process, in one currency. */
final class Gap {
    private final String currency;
    private @Nullable Bid own;
    private @Nullable Bid next;
    private double won;
    private double lost;

    private Gap(String currency) {
        this.currency = currency;
    }

    String currency() {
        return currency;
    }

    /** One for each currency of a valid priced bid of a single tenderer, in the order of the bids. */
    static List<Gap> byCurrency(ContractingProcess process) {
        String winner = Competition.soleWinner(process);
        if (winner == null) {
            return List.of();
        }
        List<Gap> gaps = new ArrayList<>(1);
        for (Bid bid : process.bids()) {
            String tenderer = Competition.soleValidTenderer(bid);
            if (tenderer != null && bid.value() != null && bid.value().isComplete()) {
                String currency = Objects.requireNonNull(bid.value().currency());
                in(currency, gaps).add(bid, tenderer.equals(winner));
            }
        }
        return gaps;
    }

    private static Gap in(String currency, List<Gap> gaps) {
        for (Gap gap : gaps) {
            if (gap.currency.equals(currency)) {
                return gap;
            }
        }
        gaps.add(new Gap(currency));
        return gaps.getLast();
    }

    private void add(Bid bid, boolean isWinners) {
        double amount = Lowest.amount(bid);
        if (isWinners && (own == null || amount < won)) {
            own = bid;
            won = amount;
        } else if (!isWinners && (next == null || amount < lost)) {
            next = bid;
            lost = amount;
        }
    }

    /** {@code null} if somebody is missing or the winner was not the lowest. */
    @Nullable
    PriceGap finished(ContractingProcess process, boolean evidence) {
        if (own == null || next == null || !(lost >= won)) {
            return null;
        }
        return new PriceGap(
                process.ocid(),
                process.position(),
                (lost - won) / won,
                tenderer(own),
                tenderer(next),
                evidence ? PriceGap.values(process, own, next) : null);
    }

    private static String tenderer(Bid bid) {
        return Objects.requireNonNull(bid.tenderers().getFirst().id());
    }
}
