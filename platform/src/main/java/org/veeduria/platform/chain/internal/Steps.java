package org.veeduria.platform.chain.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.veeduria.engine.chain.Chain;
import org.veeduria.platform.budget.Budgets;
import org.veeduria.platform.chain.YearChain;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.contracting.Selection;
import org.veeduria.platform.extractives.CanonTransfers;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Money;
import org.veeduria.platform.works.JoinedContracts;
import org.veeduria.platform.works.Works;

/** Asks each room for its step. Nothing is added across currencies, and invented figures never stand beside real ones. */
@Component
public class Steps {
    private final CanonTransfers transfers;
    private final Budgets budgets;
    private final Contracting contracting;
    private final Works works;

    Steps(CanonTransfers transfers, Budgets budgets, Contracting contracting, Works works) {
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
        return new YearChain(place, year, years, Chain.of(facts.figures()), facts.origins(), facts.foreign());
    }

    private Facts facts(Ubigeo place, int year) {
        return new Facts(
                        place,
                        year,
                        transfers.of(place, year),
                        budgets.execution(place, year),
                        budgets.canon(place, year),
                        contracting.contracted(selection(place), year),
                        found(place, year))
                .honest();
    }

    /** Nothing where no work is known: then it cannot be said of a contract that its work was not found. */
    private Optional<Money> found(Ubigeo place, int year) {
        JoinedContracts joined = works.contractsOf(place, year);
        return joined.linked() + joined.unmatched() + joined.doubtful() == 0
                ? Optional.empty()
                : Optional.of(joined.amount());
    }

    private static Selection selection(Ubigeo place) {
        return place.equals(Ubigeo.PERU) ? Selection.ALL : Selection.inPlace(place.code());
    }
}
