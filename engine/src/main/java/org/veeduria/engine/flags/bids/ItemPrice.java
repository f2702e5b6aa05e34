package org.veeduria.engine.flags.bids;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.process.Award;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Item;
import org.veeduria.engine.flags.process.Money;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.OutlierIndicator;
import org.veeduria.engine.flags.rule.OutlierIndicator.Sample;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;
import org.veeduria.engine.flags.rule.Thresholds;

/**
 * R017: the unit price awarded for an item stands far above what others paid in the same year for the same class, unit and currency.
 * Compared on a logarithmic scale, because prices spread by factors.
 */
public final class ItemPrice {
    private ItemPrice() {}

    record Kind(String item, String unit, String currency, int year) implements Serializable {
        @Override
        public String toString() {
            return item + " · " + unit + " · " + currency + " · " + year;
        }
    }

    public static Indicator indicator(Thresholds thresholds) {
        return new OutlierIndicator(
                "R017",
                Requires.all(Field.AWARD_STATUS, Field.AWARD_ITEMS, Field.ITEM_CLASSIFICATION, Field.ITEM_PRICE)
                        .anyOf(Field.TENDER_PERIOD, Field.AWARD_DATE, Field.DATE),
                thresholds.of("R017", "fence").doubleValue(),
                thresholds.count("R017", "group"),
                ItemPrice::samples);
    }

    private static List<Sample> samples(ContractingProcess process) {
        return Facts.day(process).map(day -> samples(process, day.getYear())).orElse(List.of());
    }

    private static List<Sample> samples(ContractingProcess process, int year) {
        List<Sample> samples = new ArrayList<>();
        for (Award award : Facts.activeAwards(process)) {
            for (Item item : award.items()) {
                Facts.complete(item.unitValue())
                        .filter(price -> item.classificationId() != null
                                && Facts.amount(price).signum() > 0)
                        .map(price -> sample(process, award, item, price, year))
                        .ifPresent(samples::add);
            }
        }
        return samples;
    }

    private static Sample sample(ContractingProcess process, Award award, Item item, Money price, int year) {
        String unit = item.unitName() == null ? "" : item.unitName().toLowerCase(Locale.ROOT);
        double amount = Facts.amount(price).doubleValue();
        return new Sample(
                new Kind("" + item.classificationId(), unit, "" + price.currency(), year),
                Math.log(amount),
                amount,
                List.of(Seen.at(
                        process,
                        "/awards/" + award.index() + "/items/" + item.index() + "/unit/value",
                        "item.price",
                        price)));
    }
}
