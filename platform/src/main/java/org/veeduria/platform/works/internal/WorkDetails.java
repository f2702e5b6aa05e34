package org.veeduria.platform.works.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.works.Agreement;
import org.veeduria.engine.works.Work;
import org.veeduria.engine.works.rule.Verdict;
import org.veeduria.platform.works.WorkSummary;
import org.veeduria.platform.works.internal.Statement.Source;

/**
 * All that is known of one work.
 *
 * @param work with the contracts that were joined to it
 * @param day the last day its sources speak of; null where they name none
 * @param flags what there is to ask
 * @param unknown what could not be computed, and which fields are missing
 * @param sources what each value rests on
 * @param joined why contracts were joined to it, by ocid
 * @param doubtful processes somewhat like it: a person should look
 * @param nearby other works, nearest first
 */
public record WorkDetails(
        WorkSummary summary,
        Work work,
        @Nullable LocalDate day,
        List<Verdict.Flag> flags,
        List<Verdict.Unknown> unknown,
        Projects sources,
        Map<String, LinkLine> joined,
        List<LinkLine> doubtful,
        List<Nearby> nearby) {
    public WorkDetails {
        flags = List.copyOf(flags);
        unknown = List.copyOf(unknown);
        joined = Map.copyOf(joined);
        doubtful = List.copyOf(doubtful);
        nearby = List.copyOf(nearby);
    }

    /** Another work and how far it is, in kilometres between the places known of both. */
    public record Nearby(WorkSummary work, double kilometres) {
        /** Whole kilometres. */
        public long rounded() {
            return Math.round(kilometres);
        }
    }

    /** The contracts that are for something. */
    public List<Agreement> agreementsFor(Agreement.Nature nature) {
        return work.agreements().stream().filter(one -> one.isFor(nature)).toList();
    }

    /** The sources, each once, with the parts of the project it gives. */
    public Map<Source, List<String>> parts() {
        Map<Source, List<String>> parts = new java.util.LinkedHashMap<>();
        sources.sources()
                .forEach((pointer, source) -> parts.computeIfAbsent(source, unseen -> new java.util.ArrayList<>())
                        .add(pointer));
        return parts;
    }
}
