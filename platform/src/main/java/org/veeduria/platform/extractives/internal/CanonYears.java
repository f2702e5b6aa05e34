package org.veeduria.platform.extractives.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veeduria.engine.canon.CanonException;
import org.veeduria.engine.canon.CanonKind;
import org.veeduria.engine.canon.CanonLaw;
import org.veeduria.engine.canon.Municipality;
import org.veeduria.engine.canon.Producer;
import org.veeduria.engine.canon.ProducerFit;
import org.veeduria.engine.canon.Scheme;
import org.veeduria.engine.canon.Territory;
import org.veeduria.platform.law.Law;
import org.veeduria.platform.places.Facts;
import org.veeduria.platform.places.Level;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Money;

/** Puts together what a government received in a year: its rank, and what the law's split explains of it. */
@Component
public class CanonYears {
    private static final String SOLES = "PEN";
    private static final int MIDDLE_MONTH = 7;

    private final CanonStore store;
    private final Places places;
    private final CanonLaw law;

    CanonYears(CanonStore store, Places places, Law law) {
        this.store = store;
        this.places = places;
        this.law = new CanonLaw(law.book());
    }

    /** The year of a place; empty where no row speaks of it. A province or the country has only the lines of those inside. */
    public Optional<CanonYear> of(Place place, int year) {
        Ubigeo ubigeo = place.ubigeo();
        List<CanonRow> department = store.inside(department(ubigeo), year);
        List<CanonRow> inside = department.stream()
                .filter(row -> row.ubigeo().code().startsWith(ubigeo.prefix()))
                .toList();
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        ProducerFit fit = fit(department, year);
        List<CanonYear.Line> all = lines(department, fit);
        List<CanonYear.Line> lines = ubigeo.level() == Level.DISTRICT
                ? all
                : all.stream()
                        .filter(line -> line.place().ubigeo().code().startsWith(ubigeo.prefix()))
                        .toList();
        List<CanonRow> own =
                inside.stream().filter(row -> row.ubigeo().equals(ubigeo)).toList();
        Integer stated = own.stream()
                .map(CanonRow::population)
                .filter(people -> people != null)
                .findFirst()
                .orElse(null);
        List<CanonYear.Line> ranked = all.stream()
                .filter(line -> line.place().level() == Level.DISTRICT && line.perPerson() != null)
                .toList();
        int rank =
                1 + ranked.stream().map(line -> line.place().ubigeo()).toList().indexOf(ubigeo);
        return Optional.of(new CanonYear(
                place,
                year,
                own,
                sum(ubigeo.level() == Level.DISTRICT ? own : inside),
                all.stream()
                        .filter(line -> line.place().ubigeo().equals(ubigeo) && line.perPerson() != null)
                        .map(CanonYear.Line::perPerson)
                        .findFirst()
                        .orElse(null),
                stated == null ? place.facts().population() : stated,
                stated == null ? Facts.POPULATION_YEAR : year,
                rank,
                ranked.size(),
                fit,
                lines));
    }

    private static Ubigeo department(Ubigeo ubigeo) {
        return ubigeo.level() == Level.COUNTRY
                ? ubigeo
                : new Ubigeo(ubigeo.code().substring(0, 2) + "0000");
    }

    private static @Nullable Money sum(List<CanonRow> rows) {
        return rows.stream()
                .filter(row -> row.amount() != null)
                .map(CanonRow::money)
                .reduce(Money::plus)
                .orElse(null);
    }

    /** By soles per person, the most first; those without a figure last. */
    private List<CanonYear.Line> lines(List<CanonRow> department, @Nullable ProducerFit fit) {
        Map<Ubigeo, List<CanonRow>> rows =
                department.stream().collect(Collectors.groupingBy(CanonRow::ubigeo, TreeMap::new, Collectors.toList()));
        List<CanonYear.Line> lines = new ArrayList<>();
        rows.forEach((ubigeo, own) -> places.byUbigeo(ubigeo).ifPresent(place -> {
            Money received = sum(own);
            Integer people = own.getFirst().population() == null
                    ? place.facts().population()
                    : own.getFirst().population();
            BigDecimal perPerson = received == null || people == null || people == 0
                    ? null
                    : received.amount().divide(BigDecimal.valueOf(people), 2, RoundingMode.HALF_EVEN);
            Double part = fit == null ? null : fit.received().get(ubigeo.code());
            Double byRule = fit == null ? null : fit.byRule().get(ubigeo.code());
            lines.add(new CanonYear.Line(place, own.getFirst().recipient(), received, perPerson, part, byRule));
        }));
        lines.sort(Comparator.comparing(
                CanonYear.Line::perPerson, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())));
        return lines;
    }

    /** Nothing can be compared where the year has several kinds, no law is known, or all amounts are missing. */
    private @Nullable ProducerFit fit(List<CanonRow> department, int year) {
        Map<String, BigDecimal> transferred = new TreeMap<>();
        List<Municipality> municipalities = new ArrayList<>();
        for (CanonRow row : department) {
            if (row.ubigeo().level() == Level.DISTRICT
                    && row.amount() != null
                    && row.amount().signum() >= 0) {
                transferred.merge(row.ubigeo().code(), row.amount(), BigDecimal::add);
            }
        }
        List<String> kinds = department.stream().map(CanonRow::kind).distinct().toList();
        boolean nothing = transferred.values().stream().allMatch(amount -> amount.signum() == 0);
        if (kinds.size() != 1 || nothing) {
            return null;
        }
        for (CanonRow row : department) {
            if (transferred.containsKey(row.ubigeo().code())) {
                municipalities.add(new Municipality(row.ubigeo().code(), row.recipient(), weight(row)));
            }
        }
        try {
            return ProducerFit.of(
                    scheme(
                            kinds.getFirst(),
                            year,
                            transferred.keySet().iterator().next()),
                    new Territory(municipalities, Map.of(), org.veeduria.engine.canon.University.ofPeru()),
                    transferred);
        } catch (CanonException noSplit) {
            return null;
        }
    }

    /** A source that does not say which canon it is: Ley 27506 splits all its kinds alike. */
    private Scheme scheme(String kind, int year, String district) {
        return law.scheme(
                CanonKind.named(kind).orElse(CanonKind.MINING),
                LocalDate.of(year, MIDDLE_MONTH, 1),
                Producer.parse(district));
    }

    private BigDecimal weight(CanonRow row) {
        Place place = places.byUbigeo(row.ubigeo()).orElseThrow();
        Integer people = row.population() == null ? place.facts().population() : row.population();
        BigDecimal poverty = Optional.ofNullable(place.facts().poverty())
                .or(() -> places.byUbigeo(row.ubigeo().parent())
                        .map(province -> province.facts().poverty()))
                .orElse(BigDecimal.ONE);
        return people == null ? BigDecimal.ZERO : poverty.multiply(BigDecimal.valueOf(people));
    }

    /** The soles of a currency-less sum. */
    public static Money soles(BigDecimal amount) {
        return new Money(amount, SOLES);
    }
}
