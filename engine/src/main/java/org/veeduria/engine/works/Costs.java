package org.veeduria.engine.works;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a work costs.
 *
 * @param first as first approved
 * @param updated as last approved, or what it cost in the end
 * @param spent accrued so far
 * @param updates every update with its day, oldest first
 */
public record Costs(
        @Nullable At<Amount> first,
        @Nullable At<Amount> updated,
        @Nullable At<Amount> spent,
        List<Dated> updates) {
    public Costs {
        updates = List.copyOf(updates);
    }

    /** An amount of a day. */
    public record Dated(java.time.LocalDate day, At<Amount> amount) {}
}
