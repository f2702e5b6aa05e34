package org.veeduria.engine.works.match;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.works.Amount;

/**
 * A work to which purchases may belong.
 *
 * @param cost as last approved, else as first approved
 * @param updated when its source last spoke of it
 */
public record Project(
        String id,
        @Nullable String cui,
        String title,
        @Nullable String ubigeo,
        @Nullable String entity,
        @Nullable Amount cost,
        @Nullable LocalDate updated) {}
