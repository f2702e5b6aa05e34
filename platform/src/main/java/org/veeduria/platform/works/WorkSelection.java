package org.veeduria.platform.works;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.places.Ubigeo;

/**
 * Which works are asked for; the same for pages, downloads and the API. What is null does not limit.
 *
 * @param place region, province or district
 * @param function as published: EDUCACIÓN, TRANSPORTE …
 * @param minimum and {@code maximum}: of the known cost, in soles
 * @param flag code of a flag the work has
 * @param year a year in which the work lived
 */
public record WorkSelection(
        @Nullable Ubigeo place,
        @Nullable String function,
        @Nullable WorkState state,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable String flag,
        @Nullable Integer year) {
    /** Everything. */
    public static final WorkSelection ALL = new WorkSelection(null, null, null, null, null, null, null);

    public WorkSelection {
        if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
            throw new IllegalArgumentException("minimum " + minimum + " is above maximum " + maximum);
        }
    }

    /** All works of a place, in a year where one is given. */
    public static WorkSelection in(Ubigeo place, @Nullable Integer year) {
        return new WorkSelection(place, null, null, null, null, null, year);
    }
}
