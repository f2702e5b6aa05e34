package org.veeduria.platform.budget.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.budget.StaleYears;
import org.veeduria.engine.budget.SummaryRow;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;
import org.veeduria.platform.budget.internal.Totals.Total;
import org.veeduria.platform.places.CodeCheck;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;

/**
 * Finds the place of each row of a table of totals, by its code or else by its name. What has no place, or stands twice, is reported and
 * left out; a name that is not its code's and a year that repeats the one before are reported and kept.
 */
final class PlacedTotals {
    private final Places places;
    private final String source;
    private final String file;
    private final Problems problems;
    private final CodeCheck codes;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> misnamed = new HashSet<>();

    PlacedTotals(Places places, String source, String file, Problems problems) {
        this.places = places;
        this.source = source;
        this.file = file;
        this.problems = problems;
        this.codes = new CodeCheck(places);
    }

    List<Total> of(List<SummaryRow> rows) {
        rows.stream().filter(row -> !row.ubigeo().isEmpty()).forEach(row -> codes.observe(row.ubigeo(), row.name()));
        List<Total> placed = new ArrayList<>();
        Map<String, SortedMap<Integer, SummaryRow>> years = new LinkedHashMap<>();
        for (SummaryRow row : rows) {
            place(row).map(place -> total(row, place)).ifPresent(total -> {
                if (seen.add(total.entity() + " " + total.year())) {
                    placed.add(total);
                    years.computeIfAbsent(total.entity(), any -> new TreeMap<>())
                            .put(total.year(), row);
                } else {
                    problems.report(row.place(), row.name() + ", " + row.year(), Reason.REPEATED_ROW);
                }
            });
        }
        years.values().forEach(this::reportStale);
        return placed;
    }

    private Optional<Place> place(SummaryRow row) {
        boolean named = row.ubigeo().isEmpty();
        Optional<Place> place = named ? places.resolve(row.name(), null, null) : codes.place(row.ubigeo());
        if (place.isEmpty()) {
            problems.report(row.place(), (row.ubigeo() + " " + row.name()).strip(), Reason.UNKNOWN_UBIGEO);
        } else if (!named && !codes.named(place.get(), row.name()) && misnamed.add(row.entity())) {
            problems.report(row.place(), row.name() + " ≠ " + place.get().name(), Reason.OTHER_NAME);
        }
        return place;
    }

    private Total total(SummaryRow row, Place place) {
        String ubigeo = place.ubigeo().code();
        return new Total(
                file,
                source,
                row.year(),
                ubigeo,
                row.entity().isEmpty() ? ubigeo : row.entity(),
                row.name(),
                row.pia(),
                row.pim(),
                row.certified(),
                row.committed(),
                row.accrued(),
                row.paid(),
                position(row.place()));
    }

    /** Sheet and line, or the pointer. */
    private static String position(org.veeduria.engine.input.Place place) {
        String member = place.file().substring(place.file().indexOf('!') + 1);
        String sheet = member.equals(place.file()) ? "" : member + " ";
        return place.line() == 0 ? sheet + place.pointer() : sheet + place.line();
    }

    private void reportStale(SortedMap<Integer, SummaryRow> years) {
        SortedMap<Integer, List<@Nullable BigDecimal>> amounts = new TreeMap<>();
        years.forEach((year, row) -> amounts.put(year, Arrays.asList(row.pia(), row.pim(), row.accrued(), row.paid())));
        Collection<Integer> stale = StaleYears.of(amounts);
        years.forEach((year, row) -> {
            if (stale.contains(year)) {
                problems.report(row.place(), row.name() + ", " + year, Reason.STALE_YEAR);
            }
        });
    }
}
