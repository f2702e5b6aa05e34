package org.veeduria.platform.chain;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.veeduria.engine.chain.Chain;
import org.veeduria.engine.chain.Part;
import org.veeduria.engine.chain.Stage;
import org.veeduria.platform.extractives.Revenue;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.shared.Money;
import org.veeduria.platform.works.WorksSummary;

/**
 * What is known of one place's money in one year, in soles.
 *
 * @param years all years of which something is known here, oldest first
 * @param origins where the figures of each step come from; a step of which nothing is known is missing
 * @param budget which table the steps of budget and spending come from; empty where none tells of them
 * @param received whose transfers are known; empty where nothing is, and of a district, which has one government
 * @param revenue what companies of the extractive industries say they paid and the State says it received, for the nearest place that has
 *     figures of the year: this one, its region, or the country; it is not drawn, for no rule says which part of it came back here
 * @param works the works known here, of whatever year; empty where none is
 * @param foreign contracts in other currencies, which are not added to anything
 */
public record YearChain(
        Place place,
        int year,
        List<Integer> years,
        Chain chain,
        Map<Stage, Origin> origins,
        Optional<BudgetSource> budget,
        Optional<Received> received,
        Optional<RevenueOf> revenue,
        Optional<WorksSummary> works,
        List<Money> foreign) {
    /** The currency of the chain. */
    public static final String CURRENCY = "PEN";

    public YearChain {
        years = List.copyOf(years);
        origins = Map.copyOf(origins);
        foreign = List.copyOf(foreign);
    }

    /** Extractive revenue and the place it is of. */
    public record RevenueOf(Place place, Revenue revenue) {}

    /**
     * Whose transfers are known.
     *
     * @param told how many municipalities
     * @param today how many there are today
     * @param regional whether a regional government's too
     */
    public record Received(int told, int today, boolean regional) {}

    /** What a part is called, as the end of its texts' keys: where no part of the budget is known to be canon, what is drawn is the whole. */
    public String name(Part part) {
        return part == Part.OTHER_BUDGET && !chain.parts().containsKey(Part.CANON_BUDGET) ? "BUDGET" : part.name();
    }

    /** An amount of the chain. */
    public Money soles(BigDecimal amount) {
        return new Money(amount, CURRENCY);
    }

    /** The amount of a part. */
    public Money amount(Part part) {
        return soles(chain.parts().getOrDefault(part, BigDecimal.ZERO));
    }

    /** Address of the page with what a part is made of. */
    public String rows(Part part) {
        return "/cadena/" + place.ubigeo() + "/" + year + "/"
                + part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What each step holds, gaps left out; a step that holds nothing is missing. */
    public Map<Stage, Money> held() {
        Map<Stage, Money> held = new EnumMap<>(Stage.class);
        chain.parts().forEach((part, amount) -> {
            if (!part.gap()) {
                held.merge(part.stage(), soles(amount), Money::plus);
            }
        });
        return held;
    }
}
