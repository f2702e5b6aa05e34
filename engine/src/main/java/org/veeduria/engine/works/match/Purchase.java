package org.veeduria.engine.works.match;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.works.Amount;

/**
 * A procurement process that may belong to a work.
 *
 * @param text its title and description
 * @param ubigeo of the place of delivery
 * @param whole whether it builds the whole work: its amount is then near the work's cost
 */
public record Purchase(
        String ocid,
        String text,
        @Nullable String ubigeo,
        @Nullable String entity,
        @Nullable Amount amount,
        @Nullable LocalDate called,
        boolean whole) {}
