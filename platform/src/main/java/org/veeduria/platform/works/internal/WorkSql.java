package org.veeduria.platform.works.internal;

import org.veeduria.platform.shared.dataset.Where;
import org.veeduria.platform.works.WorkSelection;

/** The conditions of a selection on {@code works.work w}; values are always parameters. */
final class WorkSql {
    /** Real works; invented ones while there are no others. */
    static final String SHOWN = "(not w.fictional or not exists (select 1 from works.work r where not r.fictional))";

    private static final String KNOWN_COST = "coalesce(w.cost, w.first_cost)";

    private WorkSql() {}

    static Where of(WorkSelection selection) {
        Where built = new Where().and(SHOWN);
        String prefix = selection.place() == null ? "" : selection.place().prefix();
        built.when("w.ubigeo like :place", "place", prefix.isEmpty() ? null : prefix + "%");
        built.when("w.function = :function", "function", selection.function());
        built.when(
                "w.state = :state",
                "state",
                selection.state() == null ? null : selection.state().name());
        built.when(KNOWN_COST + " >= :minimum", "minimum", selection.minimum());
        built.when(KNOWN_COST + " <= :maximum", "maximum", selection.maximum());
        built.when(
                "exists (select 1 from works.flag f where f.work = w.id and f.code = :flag)", "flag", selection.flag());
        built.when("w.first_year <= :year and w.last_year >= :year", "year", selection.year());
        return built;
    }

    static Where shown() {
        return of(WorkSelection.ALL);
    }
}
