package org.veeduria.platform.works.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.law.LawBook;
import org.veeduria.engine.works.Calendar.Suspension;
import org.veeduria.engine.works.Progress;
import org.veeduria.engine.works.Work;
import org.veeduria.engine.works.rule.Paralysed;
import org.veeduria.platform.works.WorkState;

/**
 * Where a work stands on the last day its sources speak of.
 *
 * @param stillSince the day of the last physical progress of an unfinished work
 * @param cause why it stands still, where a source says it
 */
record StateOfWork(
        WorkState state,
        @Nullable LocalDate stillSince,
        @Nullable String cause) {
    static StateOfWork of(Work work, @Nullable LocalDate day, LawBook law) {
        WorkState said = said(work, day);
        if (day == null || said == WorkState.PLANNED || work.isOver(day)) {
            return new StateOfWork(said, null, null);
        }
        Suspension suspension = work.calendar().suspendedOn(day);
        boolean paralysed = Paralysed.isSo(work, day, law);
        LocalDate since =
                Paralysed.lastMove(work, day).map(Progress.Report::day).orElse(null);
        return new StateOfWork(
                paralysed ? WorkState.PARALYSED : said, since, suspension == null ? null : suspension.cause());
    }

    private static WorkState said(Work work, @Nullable LocalDate day) {
        if (work.calendar().operating() != null) {
            return WorkState.OPERATING;
        }
        if (day != null && !work.status().value().isOver() && work.isOver(day)) {
            return WorkState.FINISHED;
        }
        boolean moves = !work.progress().physical().isEmpty() || work.calendar().started() != null;
        return switch (work.status().value()) {
            case PLANNED -> moves ? WorkState.UNDER_WAY : WorkState.PLANNED;
            case UNDER_WAY -> WorkState.UNDER_WAY;
            case FINISHED -> WorkState.FINISHED;
            case OPERATING -> WorkState.OPERATING;
            case CANCELLED -> WorkState.CANCELLED;
            case UNKNOWN -> moves ? WorkState.UNDER_WAY : WorkState.UNKNOWN;
        };
    }
}
