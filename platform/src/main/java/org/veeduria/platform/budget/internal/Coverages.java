package org.veeduria.platform.budget.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veeduria.engine.budget.MefCube;
import org.veeduria.engine.cube.CubeQuery;
import org.veeduria.platform.budget.Coverage;
import org.veeduria.platform.budget.internal.BudgetRegister.InForce;
import org.veeduria.platform.budget.internal.Totals.Spent;
import org.veeduria.platform.places.Level;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Kept;
import org.veeduria.platform.shared.Money;

/** How much of a place and year the ministry's table tells, and whether a summary tells more. */
@Component
class Coverages {
    private final CubeAnswers cube;
    private final Places places;
    private final Kept<Integer, Map<String, Spent>> detailed;
    private final Kept<Integer, Set<String>> municipal;
    private final Kept<Integer, Set<String>> regional;

    Coverages(CubeAnswers cube, BudgetRegister register, Totals totals, Places places) {
        this.cube = cube;
        this.places = places;
        this.detailed = new Kept<>(register::stamp, this::read);
        this.municipal = new Kept<>(register::stamp, year -> totals.places(Totals.MUNICIPAL, year));
        this.regional = new Kept<>(register::stamp, year -> totals.places(Totals.REGIONAL, year));
    }

    Coverage of(Ubigeo place, int year) {
        Map<String, Set<Integer>> months = months(place, year);
        int until = months.values().stream()
                .flatMap(Collection::stream)
                .mapToInt(month -> month)
                .max()
                .orElse(0);
        List<Integer> gaps = IntStream.rangeClosed(1, until)
                .filter(month -> !months.values().stream().allMatch(of -> of.contains(month)))
                .boxed()
                .toList();
        Set<String> today = places.districts().stream()
                .filter(Place::current)
                .map(district -> district.ubigeo().code())
                .collect(Collectors.toSet());
        return new Coverage(inside(place, municipalities(year).keySet()), inside(place, today), until, gaps);
    }

    /** The months of each region of a place that the ministry's table has rows of. */
    private Map<String, Set<Integer>> months(Ubigeo place, int year) {
        String region = place.level() == Level.COUNTRY ? "" : place.code().substring(0, 2);
        return cube.inForce(MefCube.STORED).stream()
                .filter(part -> part.year() == year && part.region().startsWith(region))
                .collect(
                        Collectors.groupingBy(InForce::region, Collectors.mapping(InForce::month, Collectors.toSet())));
    }

    /**
     * Whether the summary of a place's year answers rather than the ministry's rows: where it tells of municipalities or regions they do not
     * tell of; or, of the same municipalities, more accrued than rows that do not reach December.
     */
    boolean summaryTellsMore(Ubigeo place, int year, Money accruedByRows, Money accruedBySummary) {
        boolean alike = place.level() == Level.PROVINCE || place.level() == Level.DISTRICT;
        boolean later = accruedBySummary.amount().compareTo(accruedByRows.amount()) > 0;
        return fewer(place, year) || (alike && later && of(place, year).lacksMonths());
    }

    /** Whether a summary must be looked at: the rows alone do not settle who tells more. */
    boolean summaryMayTellMore(Ubigeo place, int year) {
        return inside(place, municipal.get(year)) > 0
                && (fewer(place, year) || of(place, year).lacksMonths());
    }

    private boolean fewer(Ubigeo place, int year) {
        Set<String> told = municipalities(year).keySet();
        Set<String> regions = told.stream().map(code -> code.substring(0, 2)).collect(Collectors.toSet());
        return inside(place, told) < inside(place, municipal.get(year))
                || (place.level() == Level.COUNTRY
                        && regions.size() < regional.get(year).size());
    }

    private static int inside(Ubigeo place, Set<String> codes) {
        return (int)
                codes.stream().filter(code -> code.startsWith(place.prefix())).count();
    }

    /** What each municipality had and spent in a year by the ministry's rows, by its ubigeo; without those of no modified budget. */
    Map<String, Spent> municipalities(int year) {
        return detailed.get(year);
    }

    private Map<String, Spent> read(int year) {
        CubeQuery asked = CubeQuery.of(MefCube.STORED)
                .cut("ano_eje", String.valueOf(year))
                .cut("nivel_gobierno", "M")
                .aggregates("pim", "devengado")
                .drilldown("departamento_ejecutora.codigo", "provincia_ejecutora.codigo", "distrito_ejecutora.codigo");
        Map<String, Spent> found = new TreeMap<>();
        for (List<@Nullable Object> row : cube.query(asked).cells()) {
            if (row.get(3) instanceof BigDecimal pim && pim.signum() != 0) {
                found.put(
                        "" + row.get(0) + row.get(1) + row.get(2),
                        new Spent(Executions.money(pim), Executions.money(row.get(4))));
            }
        }
        return found;
    }
}
