package org.veeduria.platform.chain.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.veeduria.engine.chain.Chain;
import org.veeduria.platform.budget.Budgets;
import org.veeduria.platform.chain.YearChain;
import org.veeduria.platform.contracting.ContractChoice;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.contracting.Selection;
import org.veeduria.platform.extractives.CanonTransfers;
import org.veeduria.platform.extractives.Extractives;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Money;
import org.veeduria.platform.works.Works;

/** Asks each room for its step. Nothing is added across currencies, and invented figures never stand beside real ones. */
@Component
public class Steps {
    private final Places places;
    private final Extractives extractives;
    private final CanonTransfers transfers;
    private final Budgets budgets;
    private final Contracting contracting;
    private final Works works;

    Steps(
            Places places,
            Extractives extractives,
            CanonTransfers transfers,
            Budgets budgets,
            Contracting contracting,
            Works works) {
        this.places = places;
        this.extractives = extractives;
        this.transfers = transfers;
        this.budgets = budgets;
        this.contracting = contracting;
        this.works = works;
    }

    /** The years of which some room knows something, oldest first. */
    public List<Integer> years(Ubigeo place) {
        TreeSet<Integer> years = new TreeSet<>(contracting.contractYears(selection(place)));
        years.addAll(transfers.years(place));
        years.addAll(budgets.years(place));
        return List.copyOf(years);
    }

    /** The year of which most steps are known, the latest of these. */
    public Optional<Integer> fullest(Ubigeo place) {
        return years(place).stream()
                .map(year -> facts(place, year))
                .max(Comparator.comparingLong(Facts::known).thenComparingInt(Facts::year))
                .map(Facts::year);
    }

    /** The chain of a year. */
    public YearChain of(Place place, int year, List<Integer> years) {
        Facts facts = facts(place.ubigeo(), year);
        return new YearChain(
                place,
                year,
                years,
                Chain.of(facts.figures()),
                facts.origins(
                        contracting.contractFiles(selection(place.ubigeo()), year),
                        facts.found().isEmpty() ? List.of() : works.files(place.ubigeo(), year)),
                facts.budget().map(Spending::source),
                facts.received(municipalities(place.ubigeo())),
                revenue(place, year),
                Optional.of(works.summary(place.ubigeo(), null)).filter(known -> known.count() > 0),
                facts.foreign());
    }

    private int municipalities(Ubigeo place) {
        return (int) places.districts().stream()
                .filter(Place::current)
                .filter(district -> district.ubigeo().code().startsWith(place.prefix()))
                .count();
    }

    private Optional<YearChain.RevenueOf> revenue(Place place, int year) {
        return Stream.concat(Stream.of(place), places.ancestors(place.ubigeo()).reversed().stream())
                .map(at -> new YearChain.RevenueOf(at, extractives.revenue(at.ubigeo(), year)))
                .filter(of -> !of.revenue().payments().isEmpty()
                        || !of.revenue().receipts().isEmpty())
                .findFirst();
    }

    private Facts facts(Ubigeo place, int year) {
        return new Facts(
                        place,
                        year,
                        transfers.of(place, year),
                        Spending.of(
                                place,
                                year,
                                budgets.execution(place, year),
                                transfers.budget(place, year),
                                budgets.staleYears()),
                        budgets.canon(place, year),
                        contracting.contracted(selection(place), year),
                        found(place, year))
                .honest();
    }

    /** Nothing where no work is known: then it cannot be said of a contract that its work was not found. */
    private Optional<Facts.Found> found(Ubigeo place, int year) {
        if (works.summary(place, null).count() == 0) {
            return Optional.empty();
        }
        Set<String> ocids = works.purchases(place, year).keySet();
        return Optional.of(new Facts.Found(
                soles(place, year, ContractChoice.among(true, ocids)),
                soles(place, year, ContractChoice.among(false, ocids))));
    }

    private Money soles(Ubigeo place, int year, ContractChoice choice) {
        return contracting.contracted(selection(place), year, choice).stream()
                .filter(sum -> sum.currency().equals(YearChain.CURRENCY))
                .reduce(new Money(BigDecimal.ZERO, YearChain.CURRENCY), Money::plus);
    }

    static Selection selection(Ubigeo place) {
        return place.equals(Ubigeo.PERU) ? Selection.ALL : Selection.inPlace(place.code());
    }
}
