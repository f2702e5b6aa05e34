package org.veeduria.engine.flags.supplier;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;
import org.veeduria.engine.flags.rule.TallyIndicator;
import org.veeduria.engine.flags.rule.Thresholds;

/** R052: after a small first purchase, the same buyer bought from the supplier for at least {@code ratio} times as much at once. */
public final class GrowingPurchases {
    private GrowingPurchases() {}

    record Key(Deal.Link link, String currency) implements Serializable {}

    /** Keeps two deals only: the first, and the largest of the others. */
    static final class Growth implements TallyIndicator.Tally<Growth> {
        private static final Comparator<Deal> EARLIER =
                Comparator.comparing(Deal::day).thenComparing(Deal::ocid).thenComparing(Growth::amount);
        private static final Comparator<Deal> LARGER =
                Comparator.comparing(Growth::amount).thenComparing(Deal::day).thenComparing(Deal::ocid);

        private @Nullable Deal first;
        private @Nullable Deal largest;

        private static BigDecimal amount(Deal deal) {
            return Facts.amount(deal.value());
        }

        void add(Deal deal) {
            Deal other = deal;
            if (first == null || EARLIER.compare(deal, first) < 0) {
                other = first;
                first = deal;
            }
            if (other != null && (largest == null || LARGER.compare(other, largest) > 0)) {
                largest = other;
            }
        }

        @Override
        public void add(Growth other) {
            for (Deal deal : new Deal[] {other.first, other.largest}) {
                if (deal != null) {
                    add(deal);
                }
            }
        }
    }

    public static Indicator indicator(Thresholds thresholds) {
        BigDecimal ratio = thresholds.of("R052", "ratio");
        return new TallyIndicator<Key, Growth>(
                "R052",
                Requires.all(Field.AWARD_STATUS, Field.AWARD_DATE, Field.AWARD_VALUE, Field.AWARD_SUPPLIERS)
                        .anyOf(Field.BUYER, Field.TENDER_PROCURING_ENTITY),
                Growth::new,
                (process, tallies) -> Deal.of(process)
                        .forEach(deal -> tallies.of(new Key(
                                        deal.link(),
                                        Objects.requireNonNull(deal.value().currency())))
                                .add(deal)),
                (all, flags) -> conclude(all, flags, ratio));
    }

    private record Jump(Deal first, Deal largest, BigDecimal ratio) {
        private static final Comparator<Jump> ORDER = Comparator.comparing(Jump::ratio)
                .thenComparing(jump -> jump.largest().ocid());

        static Jump higher(Jump one, Jump other) {
            return ORDER.compare(one, other) >= 0 ? one : other;
        }
    }

    private static void conclude(Map<Key, Growth> all, Flags flags, BigDecimal ratio) {
        Map<String, Jump> highest = new HashMap<>();
        all.forEach((key, growth) -> {
            Deal first = growth.first;
            Deal largest = growth.largest;
            if (first != null
                    && largest != null
                    && largest.day().isAfter(first.day())
                    && Growth.amount(first).signum() > 0) {
                BigDecimal times = Facts.ratio(Growth.amount(largest), Growth.amount(first));
                if (times.compareTo(ratio) >= 0) {
                    highest.merge(key.link().supplier(), new Jump(first, largest, times), Jump::higher);
                }
            }
        });
        highest.forEach((supplier, jump) -> flags.raise(
                Subject.Kind.TENDERER, supplier, "R052", jump.ratio().doubleValue(), () -> shown(jump)));
    }

    private static Evidence shown(Jump jump) {
        return new Evidence(
                List.of(
                        Seen.computed("buyer", jump.first().link().buyer()),
                        new Evidence.Value(
                                "purchase.first",
                                text(jump.first()),
                                jump.first().ocid(),
                                "/awards"),
                        new Evidence.Value(
                                "purchase.largest",
                                text(jump.largest()),
                                jump.largest().ocid(),
                                "/awards"),
                        Seen.computed("ratio", jump.ratio())),
                null);
    }

    private static String text(Deal deal) {
        return deal.day() + ": " + Growth.amount(deal).toPlainString() + " "
                + deal.value().currency();
    }
}
