package org.veeduria.platform.budget.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.veeduria.engine.budget.Unspent;
import org.veeduria.platform.budget.Basis;
import org.veeduria.platform.budget.Execution;
import org.veeduria.platform.budget.StaleYear;
import org.veeduria.platform.budget.internal.Comparisons;
import org.veeduria.platform.budget.internal.Scope;
import org.veeduria.platform.budget.internal.SourceRows;
import org.veeduria.platform.budget.internal.SpendingLine;
import org.veeduria.platform.budget.internal.YearReader;
import org.veeduria.platform.places.Facts;
import org.veeduria.platform.places.Level;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Money;

/** Puts together what the page of a year shows. */
@Component
class YearPage {
    private static final int DRAWN = 25;
    private static final int ASKED = 10;

    private final YearReader reader;
    private final Comparisons comparisons;
    private final SourceRows sources;
    private final Places places;
    private final MessageSource messages;

    YearPage(YearReader reader, Comparisons comparisons, SourceRows sources, Places places, MessageSource messages) {
        this.reader = reader;
        this.comparisons = comparisons;
        this.sources = sources;
        this.places = places;
        this.messages = messages;
    }

    /** The page where nothing of the place is held. */
    String empty(Ubigeo place, Model model) {
        name(new Scope(place, null, 0, null, null), model);
        model.addAttribute("years", List.of());
        return "budget/empty";
    }

    String show(Scope scope, Model model) {
        Optional<Execution> known = reader.figures(scope);
        name(scope, model);
        List<Integer> years = reader.years(scope);
        model.addAttribute("years", years);
        if (known.isEmpty()) {
            return "budget/empty";
        }
        Execution figures = known.get();
        model.addAttribute("figures", figures);
        whose(scope, figures).ifPresent(who -> model.addAttribute("who", who));
        Optional<Execution> beside = reader.beside(scope, figures);
        beside.ifPresent(other -> model.addAttribute("beside", other));
        model.addAttribute("lastMonth", figures.asOf() == null || figures.asOf() == 0 ? null : month(figures.asOf()));
        money(scope, figures.source().equals("mef") ? figures : beside.orElse(figures), model);
        if (scope.whole()) {
            around(scope, figures, years, model);
        }
        sources.file(figures.file()).ifPresent(file -> model.addAttribute("file", file));
        return "budget/year";
    }

    /** What the page is about, in words: heading, crumbs, the chosen function and division. */
    void name(Scope scope, Model model) {
        model.addAttribute("scope", scope);
        Ubigeo place = scope.place();
        if (place == null) {
            String unit = Objects.requireNonNull(scope.unit());
            model.addAttribute("who", reader.unitName(unit).orElseThrow(Chosen::missing));
            model.addAttribute("name", model.getAttribute("who"));
            model.addAttribute("above", List.of());
        } else {
            Place found = places.byUbigeo(place).orElseThrow();
            model.addAttribute("name", found.name());
            model.addAttribute("who", who(found));
            model.addAttribute("above", places.ancestors(place));
        }
        choice(scope, "funcion", scope.function(), "function", model);
        choice(scope, "division_funcional", scope.division(), "division", model);
    }

    private void choice(Scope scope, String dimension, @Nullable String code, String attribute, Model model) {
        if (code != null) {
            model.addAttribute(attribute, reader.nameOf(scope, dimension, code).orElseThrow(Chosen::missing));
        }
    }

    private String who(Place place) {
        return switch (place.level()) {
            case COUNTRY -> say("budget.who.country");
            case REGION -> say("budget.who.region", place.name());
            case PROVINCE -> say("budget.who.province", place.name());
            case DISTRICT -> places.government(place.ubigeo()).orElseThrow().name();
        };
    }

    /** Whose money a summary of a region or the country tells; empty where it is those of the heading. */
    private Optional<String> whose(Scope scope, Execution figures) {
        Ubigeo place = scope.place();
        if (place == null
                || place.level().compareTo(Level.REGION) > 0
                || figures.source().equals("mef")) {
            return Optional.empty();
        }
        String key = figures.basis() == Basis.SEAT ? "budget.who.seat" : "budget.who.municipal";
        String name = places.byUbigeo(place).orElseThrow().name();
        return Optional.of(say(key + (place.level() == Level.COUNTRY ? ".country" : ".region"), name));
    }

    /** What only the ministry's table tells. */
    private void money(Scope scope, Execution figures, Model model) {
        List<SpendingLine> lines = reader.lines(scope);
        model.addAttribute("lines", lines);
        boolean shares = lines.size() > 1 && lines.getFirst().share() != null;
        model.addAttribute("drawn", shares && lines.size() <= DRAWN ? "treemap" : null);
        model.addAttribute("months", reader.months(scope, figures.pim()));
        int month = figures.asOf() == null ? 12 : figures.asOf();
        Unspent.Rule rule = comparisons.unspentRule(scope.year());
        List<SpendingLine> projects = month < rule.from() ? List.of() : reader.projects(scope);
        Map<String, SpendingLine> byCode = new TreeMap<>();
        projects.forEach(line -> byCode.put(line.code(), line));
        List<SpendingLine> unspent = comparisons.unspent(projects, scope.year(), month).stream()
                .map(line -> Objects.requireNonNull(byCode.get(line.code())))
                .toList();
        model.addAttribute("unspent", unspent.subList(0, Math.min(ASKED, unspent.size())));
        model.addAttribute("unspentAll", unspent.size());
        model.addAttribute("unspentRule", comparisons.unspentRule(scope.year()));
        model.addAttribute(
                "unspentFrom", month(comparisons.unspentRule(scope.year()).from()));
    }

    private void around(Scope scope, Execution figures, List<Integer> years, Model model) {
        Ubigeo place = scope.place();
        List<YearLine> history = history(scope, years);
        stale(scope, figures, model);
        model.addAttribute("history", history);
        model.addAttribute(
                "mixed",
                history.stream().map(line -> line.figures().source()).distinct().count() > 1);
        if (place == null) {
            model.addAttribute("inside", List.of());
            return;
        }
        model.addAttribute("inside", reader.inside(scope));
        List<SpendingLine> units = seatOfMany(place) ? reader.units(scope) : List.of();
        model.addAttribute("unitsAll", units.size());
        model.addAttribute("units", units.subList(0, Math.min(DRAWN, units.size())));
        if (figures.basis() != Basis.SEAT) {
            perPerson(place, figures, model);
        }
        comparisons.peers(place, scope.year()).ifPresent(peers -> model.addAttribute("peers", peers));
    }

    /** Nothing where ministries are in it: they spend for everyone. */
    private void perPerson(Ubigeo place, Execution figures, Model model) {
        comparisons.population(place).ifPresent(people -> {
            model.addAttribute("people", people);
            model.addAttribute("peopleYear", String.valueOf(Facts.POPULATION_YEAR));
            model.addAttribute("pimEach", each(figures.pim(), people));
            model.addAttribute("accruedEach", each(figures.accrued(), people));
        });
    }

    /** A district has one municipality; the country has too many units to name. */
    private static boolean seatOfMany(Ubigeo place) {
        return place.level() == Level.REGION || place.level() == Level.PROVINCE;
    }

    private static @Nullable Money each(@Nullable Money amount, int people) {
        return amount == null
                ? null
                : new Money(
                        amount.amount().divide(BigDecimal.valueOf(people), 2, RoundingMode.HALF_EVEN),
                        amount.currency());
    }

    /** A year beside the others of the same place or unit, the oldest first. */
    private List<YearLine> history(Scope scope, List<Integer> years) {
        List<YearLine> lines = new ArrayList<>();
        for (int year : years.reversed()) {
            Scope other = new Scope(scope.place(), scope.unit(), year, null, null);
            reader.figures(other)
                    .ifPresent(figures -> lines.add(new YearLine(
                            year,
                            other.address(),
                            figures,
                            !lines.isEmpty() && lines.getLast().isRepeatedBy(year, figures))));
        }
        return lines;
    }

    /** One year in the list of years; {@code repeats} where its amounts are those of the year before. */
    record YearLine(int year, String link, Execution figures, boolean repeats) {
        private boolean isRepeatedBy(int next, Execution other) {
            return year == next - 1
                    && figures.accrued().amount().signum() != 0
                    && Objects.equals(figures.pia(), other.pia())
                    && Objects.equals(figures.pim(), other.pim())
                    && figures.accrued().equals(other.accrued());
        }
    }

    /** Where the page's own government repeats the year before, that alone; else the names of those that do. */
    private void stale(Scope scope, Execution figures, Model model) {
        List<StaleYear> stale = reader.stale(scope, figures);
        boolean itself = stale.stream().anyMatch(one -> isOf(scope, one));
        model.addAttribute("stale", itself);
        model.addAttribute(
                "staleOf",
                itself
                        ? List.of()
                        : stale.stream()
                                .map(StaleYear::name)
                                .distinct()
                                .sorted()
                                .toList());
    }

    /** A region's units are parts of it; its line in a summary, and a district's municipality, are the whole. */
    private static boolean isOf(Scope scope, StaleYear stale) {
        return scope.place() == null
                || (stale.place().equals(scope.place())
                        && (scope.place().level() == Level.DISTRICT
                                || !stale.source().equals("mef")));
    }

    private String month(int number) {
        return say("budget.month." + number);
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
