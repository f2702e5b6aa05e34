package org.veeduria.engine.flags.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of {@code contracts}.
 *
 * @param updatedPeriod Peru's extension {@code updatedPeriod}: the period after changes of the term
 * @param additions Peru's extension {@code additions} (<i>adicional</i>): value added by law or amendment
 * @param reductions Peru's extension {@code reductions} (<i>reducción</i>)
 * @param extensions Peru's extension {@code extensions} (<i>prórroga</i>): value of the prolonged term
 * @param supplements Peru's extension {@code supplements} (<i>contrato complementario</i>)
 */
public record Contract(
        int index,
        @Nullable String id,
        @Nullable String awardId,
        @Nullable String status,
        @Nullable Money value,
        @Nullable Moment dateSigned,
        @Nullable Period period,
        @Nullable Period updatedPeriod,
        List<Item> items,
        List<Amendment> amendments,
        List<Transaction> transactions,
        List<Milestone> milestones,
        List<Milestone> implementationMilestones,
        List<Document> documents,
        List<Penalty> penalties,
        @Nullable Money additions,
        @Nullable Money reductions,
        @Nullable Money extensions,
        @Nullable Money supplements) {}
