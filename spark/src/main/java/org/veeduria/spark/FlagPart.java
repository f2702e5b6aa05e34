package org.veeduria.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.veeduria.engine.flags.run.Analysis;
import org.veeduria.engine.flags.run.CompiledFold;
import org.veeduria.engine.flags.run.Share;
import org.veeduria.engine.flags.run.SliceFold;
import org.veeduria.engine.flags.run.SliceReport;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Problems;

/**
 * What one task, or several together, have read.
 *
 * @param seen what a {@link Share} has seen
 * @param reports of the slices read line by line
 * @param processes how many were seen
 * @param problems of the files that were compiled first
 */
record FlagPart(Serializable seen, List<SliceReport> reports, long processes, List<Located> problems)
        implements Serializable {
    /**
     * A problem and where it stands in the whole input.
     *
     * @param position of the release before which it was met
     */
    record Located(long position, Problem problem) implements Serializable {}

    FlagPart {
        reports = List.copyOf(reports);
        problems = List.copyOf(problems);
    }

    static FlagPart of(SliceFold fold) {
        long processes =
                fold.reports().stream().mapToLong(SliceReport::processes).sum();
        return new FlagPart(fold.share().seen(), fold.reports(), processes, List.of());
    }

    static FlagPart of(CompiledFold fold, List<Located> problems) {
        return new FlagPart(fold.share().seen(), List.of(), fold.processes(), problems);
    }

    /** Both together; the order does not matter. */
    FlagPart and(FlagPart other, Analysis analysis) {
        Share share = analysis.start();
        share.add(seen);
        share.add(other.seen);
        List<SliceReport> allReports = new ArrayList<>(reports);
        allReports.addAll(other.reports);
        List<Located> allProblems = new ArrayList<>(problems);
        allProblems.addAll(other.problems);
        return new FlagPart(share.seen(), allReports, processes + other.processes, allProblems);
    }

    /** Tells what could not be read, in the order of the input, and answers how much that was. */
    long tell(Problems sink) {
        long broken = SliceReport.tell(reports, sink);
        problems.stream()
                .sorted(Comparator.comparingLong(Located::position))
                .forEach(located -> sink.report(located.problem()));
        return broken
                + problems.stream()
                        .filter(located -> located.problem().reason().losesARecord())
                        .count();
    }
}
