package org.veeduria.engine.flags.core;

import java.io.Serializable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.veeduria.engine.flags.kept.Counts;

/** Counts, for each organization, how many of so many. */
final class Tally implements Serializable {
    /**
     * How many of so many.
     *
     * @param times how often it was counted
     */
    record Share(String id, long part, long whole, long times) {
        double ratio() {
            return (double) part / whole;
        }
    }

    private final Counts counts = new Counts(3, 0);

    /** Counts once. */
    void add(String id, int part, int whole) {
        counts.at(id).add(0, part).add(1, whole).add(2, 1);
    }

    /** Takes over what another holds; it is used up. */
    void merge(Tally other) {
        counts.merge(other.counts);
    }

    /** Gives the counts of each organization that is wanted. */
    void forEach(Predicate<Share> wanted, Consumer<Share> consumer) {
        counts.forEach((id, numbers) -> {
            Share share = new Share(id, numbers[0], numbers[1], numbers[2]);
            if (wanted.test(share)) {
                consumer.accept(share);
            }
        });
    }

    /** The quantiles of a number of each organization that is wanted. */
    Quantiles quantiles(Predicate<Share> wanted, ToDoubleFunction<Share> number) {
        return new Quantiles(each -> forEach(wanted, share -> each.accept(number.applyAsDouble(share))));
    }
}
