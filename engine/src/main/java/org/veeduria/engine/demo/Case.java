package org.veeduria.engine.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that must be present: so many purchases of one entity, so many days apart.
 *
 * @param winner the company that must win, null where any may
 * @param amount reference value in soles, 0 for the usual range of the good
 */
record Case(
        Pattern pattern,
        String entity,
        String code,
        @Nullable String winner,
        int amount,
        int times,
        LocalDate first,
        int every) {}
