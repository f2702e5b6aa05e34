package org.veeduria.engine.flags.bids;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.process.Bid;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Finding;
import org.veeduria.engine.flags.rule.ProcessIndicator;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;
import org.veeduria.engine.flags.rule.Thresholds;

/** R022: the dearest bid is far above the cheapest. R023: three or more bids stand at even distances from each other. */
public final class PriceSpread {
    private PriceSpread() {}

    public static Indicator wide(Thresholds thresholds) {
        BigDecimal ratio = thresholds.of("R022", "ratio");
        return new ProcessIndicator(
                "R022",
                Requires.all(Field.BID_STATUS, Field.BID_VALUE, Field.AWARD_STATUS),
                process -> wide(process, ratio));
    }

    private static Optional<Finding> wide(ContractingProcess process, BigDecimal ratio) {
        List<BigDecimal> prices = prices(process);
        if (prices.size() < 2 || Facts.activeAwards(process).size() != 1) {
            return Optional.empty();
        }
        BigDecimal lowest = prices.getFirst();
        BigDecimal highest = prices.getLast();
        BigDecimal spread = Facts.ratio(highest.subtract(lowest), lowest);
        if (spread.compareTo(ratio) < 0) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                spread.doubleValue(),
                () -> Evidence.of(
                        Seen.at(process, "/bids/details", "bid.lowest", lowest),
                        Seen.at(process, "/bids/details", "bid.highest", highest),
                        Seen.computed("ratio", spread))));
    }

    public static Indicator even(Thresholds thresholds) {
        BigDecimal tolerance = thresholds.of("R023", "tolerance");
        int smallest = thresholds.count("R023", "bids");
        return new ProcessIndicator(
                "R023",
                Requires.all(Field.BID_STATUS, Field.BID_VALUE, Field.AWARD_STATUS),
                process -> even(process, tolerance, smallest));
    }

    private static Optional<Finding> even(ContractingProcess process, BigDecimal tolerance, int smallest) {
        List<BigDecimal> prices = prices(process);
        if (prices.size() < smallest || Facts.activeAwards(process).size() != 1) {
            return Optional.empty();
        }
        BigDecimal step = prices.get(1).subtract(prices.getFirst());
        BigDecimal factor = Facts.ratio(prices.get(1), prices.getFirst());
        if (step.signum() == 0 || !(stepsBy(prices, step, tolerance) || growsBy(prices, factor, tolerance))) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                prices.size(),
                () -> Evidence.of(
                        Seen.at(process, "/bids/details", "bid.prices", prices),
                        Seen.computed("bid.step", step),
                        Seen.computed("bid.factor", factor))));
    }

    private static boolean stepsBy(List<BigDecimal> prices, BigDecimal step, BigDecimal tolerance) {
        BigDecimal allowed = prices.getFirst().multiply(tolerance);
        for (int i = 1; i < prices.size(); i++) {
            BigDecimal difference = prices.get(i).subtract(prices.get(i - 1)).subtract(step);
            if (difference.abs().compareTo(allowed) > 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean growsBy(List<BigDecimal> prices, BigDecimal factor, BigDecimal tolerance) {
        for (int i = 1; i < prices.size(); i++) {
            BigDecimal difference =
                    Facts.ratio(prices.get(i), prices.get(i - 1)).subtract(factor);
            if (difference.abs().compareTo(tolerance) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Amounts of the bids handed in, cheapest first; empty where currencies differ or an amount is missing or zero. */
    private static List<BigDecimal> prices(ContractingProcess process) {
        List<Bid> bids = process.bids().stream()
                .filter(bid -> bid.status().isSubmitted())
                .toList();
        if (Facts.sum(new ArrayList<>(bids.stream().map(Bid::value).toList())).isEmpty()) {
            return List.of();
        }
        List<BigDecimal> prices = bids.stream()
                .map(bid -> Objects.requireNonNull(
                        Objects.requireNonNull(bid.value()).amount()))
                .sorted()
                .toList();
        return prices.getFirst().signum() > 0 ? prices : List.of();
    }
}
