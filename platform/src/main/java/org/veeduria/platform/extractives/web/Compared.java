package org.veeduria.platform.extractives.web;

import org.veeduria.engine.reconcile.Coverage;
import org.veeduria.engine.reconcile.Line;
import org.veeduria.engine.reconcile.Reconciliation;
import org.veeduria.engine.reconcile.Verdict;

/**
 * How far a year could be compared at all: the answer says no more than this.
 *
 * @param lines all of them
 * @param both those on which both sides report something
 * @param agree those that agree within tolerance
 * @param open those without explanation
 * @param answer last part of the message's key: {@code both}, or which side speaks alone
 */
record Compared(long lines, long both, long agree, long open, String answer) {
    static Compared of(Reconciliation done) {
        long both = done.lines().stream().filter(Compared::hasBoth).count();
        long agree = done.lines().stream()
                .filter(line -> line.verdict() == Verdict.AGREES)
                .count();
        return new Compared(done.lines().size(), both, agree, done.open().size(), both > 0 ? "both" : alone(done));
    }

    private static boolean hasBoth(Line line) {
        return line.company() != null && line.government() != null;
    }

    private static String alone(Reconciliation done) {
        boolean company = done.coverage().stream().map(Coverage::company).anyMatch(sum -> sum.signum() != 0);
        boolean state = done.coverage().stream().map(Coverage::government).anyMatch(sum -> sum.signum() != 0);
        return company == state ? "apart" : company ? "company" : "state";
    }
}
