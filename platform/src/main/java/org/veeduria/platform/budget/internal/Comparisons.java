package org.veeduria.platform.budget.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veeduria.engine.budget.Similar;
import org.veeduria.engine.budget.Similar.Municipality;
import org.veeduria.engine.budget.Unspent;
import org.veeduria.platform.budget.Budgets;
import org.veeduria.platform.budget.Execution;
import org.veeduria.platform.budget.internal.Totals.Spent;
import org.veeduria.platform.law.Law;
import org.veeduria.platform.places.Facts;
import org.veeduria.platform.places.Level;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Kept;
import org.veeduria.platform.shared.Money;

/** Compares a municipality with others like it, and asks about money not spent, by the rules in {@code law/guide/budget.yaml}. */
@Component
public class Comparisons {
    private final Budgets budgets;
    private final Coverages coverages;
    private final Places places;
    private final Law law;
    private final Kept<PlaceYear, Optional<Peers>> peers;

    Comparisons(Budgets budgets, Coverages coverages, BudgetRegister register, Places places, Law law) {
        this.budgets = budgets;
        this.coverages = coverages;
        this.places = places;
        this.law = law;
        this.peers = new Kept<>(register::stamp, this::find);
    }

    /**
     * A municipality beside others.
     *
     * @param perPerson modified budget for each inhabitant
     * @param self whether it is the page's own
     */
    public record Peer(
            String name,
            String region,
            String link,
            int population,
            BigDecimal poverty,
            Money perPerson,
            @Nullable Double executed,
            boolean self) {}

    /**
     * Those like one, and itself, by the executed part, the largest first.
     *
     * @param regional whether all are of its region
     * @param rank its own place in that order, from 1
     */
    public record Peers(boolean regional, Similar.Rule rule, List<Peer> all, int rank) {}

    /** The inhabitants a budget serves; of a province's municipality those of the province. Empty where they are not known. */
    public Optional<Integer> population(Ubigeo place) {
        return governed(place)
                .flatMap(governed -> Optional.ofNullable(governed.facts().population()));
    }

    /** A district whose municipality is the province's stands for the province. */
    private Optional<Place> governed(Ubigeo place) {
        return places.byUbigeo(isProvincial(place) ? place.parent() : place);
    }

    private static boolean isProvincial(Ubigeo place) {
        return place.level() == Level.DISTRICT && place.code().endsWith("01");
    }

    /** The municipality of a district beside those like it; empty where too little is known of it. */
    public Optional<Peers> peers(Ubigeo place, int year) {
        return place.level() == Level.DISTRICT ? peers.get(new PlaceYear(place, year)) : Optional.empty();
    }

    private record PlaceYear(Ubigeo place, int year) {}

    private Optional<Peers> find(PlaceYear asked) {
        Map<String, Municipality> all = municipalities();
        return Optional.ofNullable(all.get(asked.place().code()))
                .map(one -> peers(one, all, asked.year()))
                .filter(peers -> peers.all().size() > 1 && peers.rank() > 0);
    }

    private Peers peers(Municipality one, Map<String, Municipality> all, int year) {
        Similar.Rule rule = rule(year);
        Similar.Group group = Similar.of(one, all.values(), rule);
        List<Peer> peers = Stream.concat(Stream.of(one), group.members().stream())
                .flatMap(other -> peer(other, year, other.equals(one)).stream())
                .sorted((a, b) -> Double.compare(part(b), part(a)))
                .toList();
        int rank = 0;
        for (int i = 0; i < peers.size(); i++) {
            rank = peers.get(i).self() ? i + 1 : rank;
        }
        return new Peers(group.regional(), rule, peers, rank);
    }

    private static double part(Peer peer) {
        return peer.executed() == null ? -1 : peer.executed();
    }

    private Optional<Peer> peer(Municipality one, int year, boolean self) {
        Ubigeo code = new Ubigeo(one.ubigeo());
        return spent(code, year)
                .filter(money -> money.pim().amount().signum() > 0)
                .map(money -> {
                    Place place = places.byUbigeo(code).orElseThrow();
                    BigDecimal each = money.pim()
                            .amount()
                            .divide(BigDecimal.valueOf(one.population()), 2, RoundingMode.HALF_EVEN);
                    return new Peer(
                            place.name(),
                            places.byUbigeo(new Ubigeo(one.ubigeo().substring(0, 2) + "0000"))
                                    .orElseThrow()
                                    .name(),
                            "/presupuesto/" + one.ubigeo() + "/" + year,
                            one.population(),
                            one.poverty(),
                            new Money(each, "PEN"),
                            Execution.share(
                                    money.accrued().amount(), money.pim().amount()),
                            self);
                });
    }

    /** As on the page of each: by the ministry's rows where nothing tells more. */
    private Optional<Spent> spent(Ubigeo place, int year) {
        Spent detail = coverages.municipalities(year).get(place.code());
        return detail != null && !coverages.summaryMayTellMore(place, year)
                ? Optional.of(detail)
                : budgets.execution(place, year)
                        .filter(execution -> execution.pim() != null)
                        .map(execution -> new Spent(Objects.requireNonNull(execution.pim()), execution.accrued()));
    }

    private Map<String, Municipality> municipalities() {
        Map<String, Municipality> all = new TreeMap<>();
        for (Place district : places.districts()) {
            Facts facts = governed(district.ubigeo()).orElse(district).facts();
            BigDecimal poverty = facts.poverty() == null ? district.facts().poverty() : facts.poverty();
            if (facts.population() != null && facts.population() > 0 && poverty != null) {
                String code = district.ubigeo().code();
                all.put(code, new Municipality(code, isProvincial(district.ubigeo()), facts.population(), poverty));
            }
        }
        return all;
    }

    private Similar.Rule rule(int year) {
        return new Similar.Rule(
                number("budget.similar.times", year),
                number("budget.similar.points", year),
                number("budget.similar.fewest", year).intValueExact(),
                number("budget.similar.most", year).intValueExact());
    }

    /** When it is asked about money not spent. */
    public Unspent.Rule unspentRule(int year) {
        return new Unspent.Rule(
                number("budget.unspent.from", year).intValueExact(),
                number("budget.unspent.least", year),
                number("budget.unspent.pace", year));
    }

    /** The projects to ask about, by their codes, what is left most first. */
    public List<Unspent.Line> unspent(List<SpendingLine> projects, int year, int month) {
        return Unspent.of(
                projects.stream()
                        .map(line -> new Unspent.Line(
                                line.code(),
                                line.name(),
                                line.pim().amount(),
                                line.accrued().amount()))
                        .toList(),
                month,
                unspentRule(year));
    }

    private BigDecimal number(String key, int year) {
        return law.book().number(key, LocalDate.of(year, 12, 31)).orElseThrow();
    }
}
