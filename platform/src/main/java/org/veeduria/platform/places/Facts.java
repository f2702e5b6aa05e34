package org.veeduria.platform.places;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is publicly known of a place; null where no source says it.
 *
 * @param capital the legal capital
 * @param point where the capital is
 * @param population inhabitants, INEI's projection for {@value #POPULATION_YEAR}
 * @param altitude of the capital, metres above the sea
 * @param area square kilometres
 * @param poverty percentage of people in poverty; the source does not state its year
 */
public record Facts(
        @Nullable String capital,
        @Nullable Point point,
        @Nullable Integer population,
        @Nullable Integer altitude,
        @Nullable BigDecimal area,
        @Nullable BigDecimal poverty) {
    /** The year of {@link #population}. */
    public static final int POPULATION_YEAR = 2025;
}
