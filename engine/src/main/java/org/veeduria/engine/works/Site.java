package org.veeduria.engine.works;

import org.jspecify.annotations.Nullable;

/**
 * Where a work is.
 *
 * @param ubigeo INEI's six digits, where the source gives them
 * @param region and {@code province}, {@code district}: names as published
 * @param latitude and {@code longitude}: decimal degrees; both or none
 */
public record Site(
        @Nullable String ubigeo,
        @Nullable String region,
        @Nullable String province,
        @Nullable String district,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String pointer) {}
