package org.veeduria.platform.extractives.internal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.canon.CanonKind;
import org.veeduria.engine.canon.ProducerFit;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.shared.Money;

/**
 * What one municipality or regional government received in a year, beside the others of its department.
 *
 * @param rows its rows, one for each kind of canon
 * @param perPerson soles; null where no population is known
 * @param population the inhabitants used, and {@code populationYear} their year
 * @param rank its place among the municipalities of the department by soles per person, 1 the highest; 0 where there is none
 * @param municipalities how many municipalities of the department have a figure
 * @param fit the law's split that comes nearest; null where nothing can be compared
 */
public record CanonYear(
        Place place,
        int year,
        List<CanonRow> rows,
        @Nullable Money received,
        @Nullable BigDecimal perPerson,
        @Nullable Integer population,
        int populationYear,
        int rank,
        int municipalities,
        @Nullable ProducerFit fit,
        List<Line> lines) {
    public CanonYear {
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
    }

    /**
     * Another government of the department in the same year.
     *
     * @param byRule its part of the municipalities' sum by the nearest split of the law, from 0 to 1; null where not compared
     */
    public record Line(
            Place place,
            String recipient,
            @Nullable Money received,
            @Nullable BigDecimal perPerson,
            @Nullable Double part,
            @Nullable Double byRule) {}

    /** The place's line among them; null where it has none. */
    public @Nullable Line own() {
        return lines.stream()
                .filter(line -> line.place().ubigeo().equals(place.ubigeo()))
                .findFirst()
                .orElse(null);
    }

    /** The kind of canon whose split is compared: the source's, or the mining canon where it does not say. */
    public String simulated() {
        return rows.stream()
                .map(CanonRow::kind)
                .filter(kind -> CanonKind.named(kind).isPresent())
                .findFirst()
                .orElse(CanonKind.MINING.code());
    }
}
