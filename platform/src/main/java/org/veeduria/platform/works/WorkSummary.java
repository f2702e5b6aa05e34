package org.veeduria.platform.works;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.places.Point;
import org.veeduria.platform.shared.Money;

/**
 * One work in a list.
 *
 * @param id its CUI, or the id of its OC4IDS project: the page is {@code /obra/{id}}
 * @param ubigeo of the smallest place that holds all of it, where it is known
 * @param place the publisher's names of it, widest first
 * @param firstCost as first approved
 * @param cost as last approved, or in the end
 * @param spent accrued so far, where a source says it
 * @param physical per cent built, and the day of that report
 * @param stillSince the day of the last physical progress of an unfinished work
 * @param judgedOn the last day its sources speak of
 * @param flags codes of its flags, in order
 */
public record WorkSummary(
        String id,
        @Nullable String cui,
        String title,
        @Nullable String ubigeo,
        List<String> place,
        @Nullable Point point,
        @Nullable String function,
        @Nullable String entity,
        WorkState state,
        @Nullable Money firstCost,
        @Nullable Money cost,
        @Nullable Money spent,
        @Nullable LocalDate started,
        @Nullable LocalDate plannedEnd,
        @Nullable LocalDate finished,
        @Nullable BigDecimal physical,
        @Nullable BigDecimal financial,
        @Nullable LocalDate progressOn,
        @Nullable LocalDate stillSince,
        @Nullable String cause,
        @Nullable LocalDate judgedOn,
        List<String> flags) {
    public WorkSummary {
        place = List.copyOf(place);
        flags = List.copyOf(flags);
    }

    /** The page of this work. */
    public String address() {
        return "/obra/" + id;
    }

    /** What it costs as far as known: the last approval, else the first. */
    public @Nullable Money knownCost() {
        return cost == null ? firstCost : cost;
    }
}
