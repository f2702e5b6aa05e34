package org.veeduria.engine.flags.run;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;

/**
 * What was read in a slice, and what could not be read.
 *
 * @param lines how many lines begin in it
 * @param processes how many of them are processes
 */
public record SliceReport(Slice slice, long lines, long processes, List<Broken> broken) implements Serializable {
    /**
     * A line that could not be read.
     *
     * @param line counted from 1 within its slice
     * @param column counted from 1; 0 where the whole line is meant
     */
    public record Broken(long line, int column, String text, Reason reason) implements Serializable {}

    public SliceReport {
        broken = List.copyOf(broken);
    }

    /**
     * Tells of broken lines in the order of the input; a slice's lines are counted on from those before it.
     *
     * @param reports of all slices of the input, in any order
     * @return how many lines are broken
     */
    public static long tell(List<SliceReport> reports, Problems problems) {
        List<SliceReport> ordered = reports.stream()
                .sorted(Comparator.comparingInt((SliceReport report) -> report.slice.number())
                        .thenComparingLong(report -> report.slice.from()))
                .toList();
        long told = 0;
        long before = 0;
        for (SliceReport report : ordered) {
            before = report.slice.from() == 0 ? 0 : before;
            for (Broken line : report.broken) {
                Place place = new Place(report.slice.file(), before + line.line, line.column, "");
                problems.report(new Problem(place, line.text, line.reason));
                told++;
            }
            before += report.lines;
        }
        return told;
    }
}
