package org.veeduria.platform.extractives.web;

import java.util.Arrays;
import java.util.List;
import org.veeduria.engine.reconcile.Reconciliation;
import org.veeduria.engine.reconcile.Verdict;

/** How many lines got a verdict. */
record VerdictLine(Verdict verdict, long lines, long explained) {
    static List<VerdictLine> of(Reconciliation done) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> new VerdictLine(
                        verdict,
                        done.lines().stream()
                                .filter(line -> line.verdict() == verdict)
                                .count(),
                        done.lines().stream()
                                .filter(line -> line.verdict() == verdict && line.explained())
                                .count()))
                .filter(line -> line.lines() > 0)
                .toList();
    }
}
