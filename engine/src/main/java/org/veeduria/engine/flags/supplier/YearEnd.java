package org.veeduria.engine.flags.supplier;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.rule.Examples;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;
import org.veeduria.engine.flags.rule.TallyIndicator;
import org.veeduria.engine.flags.rule.Thresholds;

/** V006: at least {@code share} of what a buyer awarded in a year, in one currency, was awarded from {@code month} on. */
public final class YearEnd {
    private YearEnd() {}

    record Key(String buyer, int year, String currency) implements Serializable {}

    static final class Spending implements TallyIndicator.Tally<Spending> {
        private long awards;
        private BigDecimal amount = BigDecimal.ZERO;
        private BigDecimal late = BigDecimal.ZERO;
        private final Examples examples = new Examples();

        @Override
        public void add(Spending other) {
            awards += other.awards;
            amount = amount.add(other.amount);
            late = late.add(other.late);
            examples.add(other.examples);
        }

        void add(Deal deal, boolean isLate) {
            awards++;
            amount = amount.add(Facts.amount(deal.value()));
            if (isLate) {
                late = late.add(Facts.amount(deal.value()));
                examples.add(deal.ocid());
            }
        }

        BigDecimal share() {
            return amount.signum() > 0 ? Facts.ratio(late, amount) : BigDecimal.ZERO;
        }
    }

    public static Indicator indicator(Thresholds thresholds) {
        int month = thresholds.count("V006", "month");
        int fewest = thresholds.count("V006", "awards");
        BigDecimal share = thresholds.of("V006", "share");
        return new TallyIndicator<Key, Spending>(
                "V006",
                Requires.all(Field.AWARD_STATUS, Field.AWARD_DATE, Field.AWARD_VALUE, Field.AWARD_SUPPLIERS)
                        .anyOf(Field.BUYER, Field.TENDER_PROCURING_ENTITY),
                Spending::new,
                (process, tallies) -> Deal.of(process)
                        .forEach(deal -> tallies.of(new Key(
                                        deal.link().buyer(),
                                        deal.day().getYear(),
                                        Objects.requireNonNull(deal.value().currency())))
                                .add(deal, deal.day().getMonthValue() >= month)),
                (all, flags) -> conclude(all, flags, fewest, share));
    }

    private static void conclude(Map<Key, Spending> all, Flags flags, int fewest, BigDecimal share) {
        Comparator<Map.Entry<Key, Spending>> order = Comparator.<Map.Entry<Key, Spending>, BigDecimal>comparing(
                        entry -> entry.getValue().share())
                .thenComparing(entry -> entry.getKey().toString());
        Map<String, Map.Entry<Key, Spending>> highest = new HashMap<>();
        for (Map.Entry<Key, Spending> entry : all.entrySet()) {
            if (entry.getValue().awards >= fewest && entry.getValue().share().compareTo(share) >= 0) {
                highest.merge(
                        entry.getKey().buyer(), entry, (one, other) -> order.compare(one, other) >= 0 ? one : other);
            }
        }
        highest.forEach((buyer, entry) -> flags.raise(
                Subject.Kind.BUYER, buyer, "V006", entry.getValue().share().doubleValue(), () -> shown(entry)));
    }

    private static Evidence shown(Map.Entry<Key, Spending> entry) {
        Spending spending = entry.getValue();
        String currency = " " + entry.getKey().currency();
        return new Evidence(
                spending.examples.after(
                        Seen.computed("year", entry.getKey().year()),
                        Seen.computed("total.amount", spending.amount + currency),
                        Seen.computed("year-end.amount", spending.late + currency),
                        Seen.computed("share", spending.share())),
                null);
    }
}
