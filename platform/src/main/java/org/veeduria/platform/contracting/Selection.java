package org.veeduria.platform.contracting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which processes or flags are asked for; the same for pages, downloads and the API. What is null does not limit.
 *
 * @param indicator code such as {@code R018}: only processes (or subjects) with this flag
 * @param place ubigeo of a region ({@code 170000}), province ({@code 170300}) or district
 * @param entity key of a buyer or procuring entity
 * @param supplier key of a supplier that bid or won
 * @param category OCDS main category: goods, works, services
 * @param method the publisher's own name of the method
 * @param minimum amount of the tender, in its own currency
 */
public record Selection(
        @Nullable String indicator,
        @Nullable String place,
        @Nullable String entity,
        @Nullable String supplier,
        @Nullable String category,
        @Nullable String method,
        @Nullable Integer year,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum) {

    /** Everything. */
    public static final Selection ALL = new Selection(null, null, null, null, null, null, null, null, null);

    public Selection {
        if (place != null && !place.matches("\\d{6}")) {
            throw new IllegalArgumentException("place must be a ubigeo of six digits, not \"" + place + "\"");
        }
        if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
            throw new IllegalArgumentException("minimum " + minimum + " is above maximum " + maximum);
        }
    }

    /** All that happens in a place. */
    public static Selection inPlace(String ubigeo) {
        return new Selection(null, ubigeo, null, null, null, null, null, null, null);
    }

    /** All that an entity buys. */
    public static Selection byEntity(String key) {
        return new Selection(null, null, key, null, null, null, null, null, null);
    }

    /** The same, whatever the flags. */
    public Selection withoutIndicator() {
        return new Selection(null, place, entity, supplier, category, method, year, minimum, maximum);
    }

    /** The first digits all codes inside the place share; null for no limit. */
    public @Nullable String placePrefix() {
        if (place == null || place.equals("000000")) {
            return null;
        }
        return place.endsWith("0000") ? place.substring(0, 2) : place.endsWith("00") ? place.substring(0, 4) : place;
    }
}
