package org.veeduria.engine.flags.supplier;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.process.Award;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Money;
import org.veeduria.engine.flags.process.Organization;
import org.veeduria.engine.flags.rule.Examples;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;
import org.veeduria.engine.flags.rule.TallyIndicator;
import org.veeduria.engine.flags.rule.TallyIndicator.Tallies;
import org.veeduria.engine.flags.rule.Thresholds;

/**
 * How the value of active awards falls to suppliers, per currency. R040: one supplier holds at least {@code share} of what a buyer
 * awarded. R050: of a market (category, region where published, year). R051: a buyer's concentration (Herfindahl–Hirschman index, the sum of squared
 * shares) is at least {@code index}. All ask for enough awards and suppliers. Awards to several suppliers at once are left out.
 */
public final class Share {
    private static final Requires READS = Requires.all(Field.AWARD_STATUS, Field.AWARD_VALUE, Field.AWARD_SUPPLIERS)
            .anyOf(Field.BUYER, Field.TENDER_PROCURING_ENTITY);

    private Share() {}

    /** A buyer or a market, in one currency. */
    record Whole(String name, String currency) implements Serializable {}

    record Key(Whole whole, String supplier) implements Serializable {}

    static final class Part implements TallyIndicator.Tally<Part> {
        private BigDecimal amount = BigDecimal.ZERO;
        private long awards;
        private final Examples examples = new Examples();

        @Override
        public void add(Part other) {
            amount = amount.add(other.amount);
            awards += other.awards;
            examples.add(other.examples);
        }
    }

    /** All parts of a whole together. */
    private static final class Total {
        private BigDecimal amount = BigDecimal.ZERO;
        private BigDecimal squares = BigDecimal.ZERO;
        private long awards;
        private int suppliers;

        void add(Part part) {
            amount = amount.add(part.amount);
            squares = squares.add(part.amount.multiply(part.amount));
            awards += part.awards;
            suppliers++;
        }

        BigDecimal concentration() {
            return Facts.ratio(squares, amount.multiply(amount));
        }

        boolean isEnough(String code, Thresholds thresholds) {
            return amount.signum() > 0
                    && awards >= thresholds.count(code, "awards")
                    && suppliers >= thresholds.count(code, "suppliers");
        }
    }

    public static Indicator ofBuyer(Thresholds thresholds) {
        return indicator(
                "R040",
                READS,
                process -> Optional.ofNullable(Facts.buyer(process)),
                (parts, flags) -> largeParts("R040", parts, flags, thresholds));
    }

    public static Indicator ofMarket(Thresholds thresholds) {
        return indicator(
                "R050",
                Requires.all(Field.TENDER_CATEGORY, Field.AWARD_STATUS, Field.AWARD_VALUE, Field.AWARD_SUPPLIERS)
                        .anyOf(Field.TENDER_PERIOD, Field.AWARD_DATE, Field.DATE)
                        .reads(
                                Field.BUYER,
                                Field.TENDER_PROCURING_ENTITY,
                                Field.PARTIES,
                                Field.PARTY_ADDRESS,
                                Field.TENDER_ITEMS,
                                Field.ITEM_DELIVERY),
                Share::market,
                (parts, flags) -> largeParts("R050", parts, flags, thresholds));
    }

    public static Indicator concentration(Thresholds thresholds) {
        return indicator(
                "R051",
                READS,
                process -> Optional.ofNullable(Facts.buyer(process)),
                (parts, flags) -> concentrated(parts, flags, thresholds));
    }

    private static Indicator indicator(
            String code,
            Requires reads,
            Function<ContractingProcess, Optional<String>> whole,
            TallyIndicator.Conclusion<Key, Part> conclusion) {
        return new TallyIndicator<>(
                code,
                reads,
                Part::new,
                (process, tallies) -> whole.apply(process).ifPresent(name -> observe(process, name, tallies)),
                conclusion);
    }

    private static Optional<String> market(ContractingProcess process) {
        String category = process.tender().category();
        String region = Facts.region(process);
        return category == null
                ? Optional.empty()
                : Facts.day(process)
                        .map(day -> category + " · " + (region.isEmpty() ? "" : region + " · ") + day.getYear());
    }

    private static void observe(ContractingProcess process, String whole, Tallies<Key, Part> tallies) {
        for (Award award : Facts.activeAwards(process)) {
            Optional<Money> value = Facts.complete(award.value());
            List<String> suppliers = award.suppliers().stream()
                    .map(Organization::id)
                    .filter(Objects::nonNull)
                    .toList();
            if (value.isPresent() && suppliers.size() == 1) {
                Whole key = new Whole(whole, Objects.requireNonNull(value.get().currency()));
                Part part = tallies.of(new Key(key, suppliers.getFirst()));
                part.amount = part.amount.add(Facts.amount(value.get()));
                part.awards++;
                part.examples.add(process.ocid());
            }
        }
    }

    private static Map<Whole, Total> totals(Map<Key, Part> parts) {
        Map<Whole, Total> totals = new HashMap<>();
        parts.forEach((key, part) ->
                totals.computeIfAbsent(key.whole(), _ -> new Total()).add(part));
        return totals;
    }

    private record Large(Key key, Part part, Total total, BigDecimal share) {
        private static final Comparator<Large> ORDER = Comparator.comparing(Large::share)
                .thenComparing(large -> large.key().whole().toString());

        static Large larger(Large one, Large other) {
            return ORDER.compare(one, other) >= 0 ? one : other;
        }
    }

    private static void largeParts(String code, Map<Key, Part> parts, Flags flags, Thresholds thresholds) {
        BigDecimal from = thresholds.of(code, "share");
        Map<Whole, Total> totals = totals(parts);
        Map<String, Large> largest = new HashMap<>();
        parts.forEach((key, part) -> {
            Total total = Objects.requireNonNull(totals.get(key.whole()));
            if (total.isEnough(code, thresholds)) {
                BigDecimal share = Facts.ratio(part.amount, total.amount);
                if (share.compareTo(from) >= 0) {
                    largest.merge(key.supplier(), new Large(key, part, total, share), Large::larger);
                }
            }
        });
        largest.forEach((supplier, large) ->
                flags.raise(Subject.Kind.TENDERER, supplier, code, large.share().doubleValue(), () -> shown(large)));
    }

    private static Evidence shown(Large large) {
        Whole whole = large.key().whole();
        return new Evidence(
                large.part()
                        .examples
                        .after(
                                Seen.computed("supplier.amount", large.part().amount + " " + whole.currency()),
                                Seen.computed("total.amount", large.total().amount + " " + whole.currency()),
                                Seen.computed("share", large.share())),
                new Evidence.Group(
                        whole.name(), large.total().suppliers, List.of(Seen.computed("awards", large.total().awards))));
    }

    private static void concentrated(Map<Key, Part> parts, Flags flags, Thresholds thresholds) {
        BigDecimal from = thresholds.of("R051", "index");
        Map<String, Map.Entry<Whole, Total>> highest = new HashMap<>();
        for (Map.Entry<Whole, Total> entry : totals(parts).entrySet()) {
            Total total = entry.getValue();
            if (total.isEnough("R051", thresholds) && total.concentration().compareTo(from) >= 0) {
                highest.merge(entry.getKey().name(), entry, Share::higher);
            }
        }
        highest.forEach((buyer, entry) -> flags.raise(
                Subject.Kind.BUYER,
                buyer,
                "R051",
                entry.getValue().concentration().doubleValue(),
                () -> Evidence.of(
                        Seen.computed("concentration", entry.getValue().concentration()),
                        Seen.computed("suppliers", entry.getValue().suppliers),
                        Seen.computed("awards", entry.getValue().awards),
                        Seen.computed(
                                "total.amount",
                                entry.getValue().amount + " " + entry.getKey().currency()))));
    }

    private static Map.Entry<Whole, Total> higher(Map.Entry<Whole, Total> one, Map.Entry<Whole, Total> other) {
        int order = one.getValue().concentration().compareTo(other.getValue().concentration());
        if (order == 0) {
            order = one.getKey().currency().compareTo(other.getKey().currency());
        }
        return order >= 0 ? one : other;
    }
}
