package org.veeduria.engine.works;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A public work (<i>proyecto de inversión</i>, <i>obra</i>) as its sources tell it.
 *
 * @param id its CUI where it has one, else the id of its OC4IDS project
 * @param cui Peru's unique investment code (<i>código único de inversiones</i>)
 * @param function what it serves, in the publisher's words: EDUCACIÓN, TRANSPORTE …
 * @param kind what is done: construction, rehabilitation …
 * @param entity who has it built
 * @param updated the day its publisher last spoke of it
 */
public record Work(
        String id,
        @Nullable String cui,
        String title,
        @Nullable String description,
        At<Status> status,
        List<Site> sites,
        @Nullable String function,
        @Nullable String kind,
        Agreement.@Nullable Party entity,
        Costs costs,
        Calendar calendar,
        Progress progress,
        List<Agreement> agreements,
        @Nullable LocalDate updated) {
    public Work {
        if (id.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("a work needs an id and a title, not «" + id + "», «" + title + "»");
        }
        sites = List.copyOf(sites);
        agreements = List.copyOf(agreements);
    }

    /** The same work with these contracts after its own; a process it already names is not added again. */
    public Work with(List<Agreement> more) {
        List<Agreement> all = new java.util.ArrayList<>(agreements);
        more.stream()
                .filter(one -> agreements.stream().noneMatch(known -> known.id().equals(one.id())))
                .forEach(all::add);
        return new Work(
                id,
                cui,
                title,
                description,
                status,
                sites,
                function,
                kind,
                entity,
                costs,
                calendar,
                progress,
                all,
                updated);
    }

    /** Whether nothing more is to be built on a day, by its status, its days or its progress. */
    public boolean isOver(LocalDate day) {
        At<LocalDate> end = Optional.ofNullable(calendar.finished()).orElse(calendar.received());
        return status.value().isOver()
                || (end != null && !end.value().isAfter(day))
                || Progress.last(progress.physical(), day)
                        .filter(last -> last.percent().intValue() >= 100)
                        .isPresent();
    }
}
