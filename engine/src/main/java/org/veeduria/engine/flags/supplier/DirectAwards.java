package org.veeduria.engine.flags.supplier;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.call.LegalThreshold;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.rule.Examples;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;
import org.veeduria.engine.flags.rule.TallyIndicator;
import org.veeduria.engine.flags.rule.TallyIndicator.Tallies;
import org.veeduria.engine.flags.rule.Thresholds;
import org.veeduria.engine.flags.rule.Thresholds.Limit;

/**
 * Direct awards of one buyer to one supplier in one category and year. R011: each lies below the amount that asks for an open
 * procedure, together they reach it. R055: at least {@code awards} of them lie above it or within {@code band} below it.
 */
public final class DirectAwards {
    private static final Requires READS = Requires.all(
                    Field.TENDER_METHOD,
                    Field.TENDER_CATEGORY,
                    Field.AWARD_STATUS,
                    Field.AWARD_DATE,
                    Field.AWARD_VALUE,
                    Field.AWARD_SUPPLIERS)
            .anyOf(Field.BUYER, Field.TENDER_PROCURING_ENTITY)
            .reads(Field.TENDER_PERIOD, Field.DATE);

    private DirectAwards() {}

    record Key(Deal.Link link, String category, int year) implements Serializable {}

    static final class Series implements TallyIndicator.Tally<Series> {
        private long awards;
        private BigDecimal amount = BigDecimal.ZERO;
        private @Nullable Limit highest;
        private final Examples examples = new Examples();

        @Override
        public void add(Series other) {
            awards += other.awards;
            amount = amount.add(other.amount);
            keep(other.highest);
            examples.add(other.examples);
        }

        private void keep(@Nullable Limit limit) {
            if (highest == null || (limit != null && ORDER.compare(limit, highest) > 0)) {
                highest = limit;
            }
        }

        private static final Comparator<Limit> ORDER =
                Comparator.comparing(Limit::number).thenComparing(Limit::citation);
    }

    public static Indicator split(Thresholds thresholds) {
        int fewest = thresholds.count("R011", "awards");
        return indicator(
                "R011",
                thresholds,
                (amount, limit) -> amount.compareTo(limit) < 0,
                series -> series.awards >= fewest
                        && series.highest != null
                        && series.amount.compareTo(series.highest.number()) >= 0,
                link -> new Subject(Subject.Kind.BUYER, link.buyer()));
    }

    public static Indicator atTheThreshold(Thresholds thresholds) {
        int fewest = thresholds.count("R055", "awards");
        BigDecimal band = thresholds.of("R055", "band");
        return indicator(
                "R055",
                thresholds,
                (amount, limit) -> amount.compareTo(limit) >= 0 || LegalThreshold.justBelow(amount, limit, band),
                series -> series.awards >= fewest,
                link -> new Subject(Subject.Kind.TENDERER, link.supplier()));
    }

    private static Indicator indicator(
            String code,
            Thresholds thresholds,
            BiPredicate<BigDecimal, BigDecimal> counts,
            Predicate<Series> stands,
            Function<Deal.Link, Subject> subject) {
        return new TallyIndicator<Key, Series>(
                code,
                READS,
                Series::new,
                (process, tallies) -> observe(process, thresholds, counts, tallies),
                (series, flags) -> conclude(code, series, flags, stands, subject));
    }

    private static void observe(
            ContractingProcess process,
            Thresholds thresholds,
            BiPredicate<BigDecimal, BigDecimal> counts,
            Tallies<Key, Series> tallies) {
        String category = process.tender().category();
        if (category == null || !Facts.isDirect(process)) {
            return;
        }
        Deal.of(process).forEach(deal -> {
            Optional<Limit> limit = LegalThreshold.of(process, deal.value(), thresholds);
            BigDecimal amount = Facts.amount(deal.value());
            if (limit.isPresent() && counts.test(amount, limit.get().number())) {
                Series series =
                        tallies.of(new Key(deal.link(), category, deal.day().getYear()));
                series.awards++;
                series.amount = series.amount.add(amount);
                series.keep(limit.get());
                series.examples.add(deal.ocid());
            }
        });
    }

    private static void conclude(
            String code,
            Map<Key, Series> all,
            Flags flags,
            Predicate<Series> stands,
            Function<Deal.Link, Subject> subject) {
        Map<Subject, Map.Entry<Key, Series>> most = new HashMap<>();
        for (Map.Entry<Key, Series> entry : all.entrySet()) {
            if (stands.test(entry.getValue())) {
                most.merge(subject.apply(entry.getKey().link()), entry, DirectAwards::more);
            }
        }
        most.forEach((about, entry) -> flags.raise(
                about.kind(),
                about.id(),
                code,
                (double) entry.getValue().awards,
                () -> shown(entry.getKey(), entry.getValue())));
    }

    private static Map.Entry<Key, Series> more(Map.Entry<Key, Series> one, Map.Entry<Key, Series> other) {
        int order = Long.compare(one.getValue().awards, other.getValue().awards);
        if (order == 0) {
            order = one.getKey().toString().compareTo(other.getKey().toString());
        }
        return order >= 0 ? one : other;
    }

    private static Evidence shown(Key key, Series series) {
        Limit limit = series.highest;
        return new Evidence(
                series.examples.after(
                        Seen.computed("buyer", key.link().buyer()),
                        Seen.computed("supplier", key.link().supplier()),
                        Seen.computed("year", key.year()),
                        Seen.computed("awards", series.awards),
                        Seen.computed("total.amount", series.amount),
                        Seen.computed("law.threshold", limit == null ? "" : limit.number()),
                        Seen.computed("law", limit == null ? "" : limit.citation())),
                null);
    }
}
