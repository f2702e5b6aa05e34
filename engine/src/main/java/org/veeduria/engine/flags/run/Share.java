package org.veeduria.engine.flags.run;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Fold;
import org.veeduria.engine.flags.kept.Results;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Tender;

/** What one thread or partition has seen so far: the flags raised and a fold for each indicator. Cancelled tenders are left out. */
public final class Share {
    private final Analysis analysis;
    private final Fold[] folds;
    private final Results results;

    Share(Analysis analysis) {
        this.analysis = analysis;
        this.results = new Results(analysis.evidence());
        this.folds = analysis.indicators().stream()
                .map(indicator -> indicator.start(analysis.evidence()))
                .toArray(Fold[]::new);
    }

    /** Takes one process into account. */
    public void observe(ContractingProcess process) {
        if (isLeftOut(process.tender())) {
            return;
        }
        for (Fold fold : folds) {
            fold.observe(process, results);
        }
    }

    private boolean isLeftOut(Tender tender) {
        @Nullable String details = tender.methodDetails();
        return tender.isCancelled()
                || (details != null && analysis.excludedMethodDetails().contains(details));
    }

    /** Takes over what another share of the same analysis has seen; it is used up. */
    public void merge(Share other) {
        for (int i = 0; i < folds.length; i++) {
            folds[i].merge(other.folds[i]);
        }
        results.merge(other.results);
    }

    /** What was raised already, and what each fold has seen. */
    private record Seen(Results results, ArrayList<Serializable> folds) implements Serializable {}

    /** All it has seen, as plain values that can be sent to another machine; the share is used up. */
    public Serializable seen() {
        return new Seen(results, Arrays.stream(folds).map(Fold::seen).collect(Collectors.toCollection(ArrayList::new)));
    }

    /** Takes over what another share of the same analysis has {@link #seen()}. */
    public void add(Serializable seen) {
        Seen theirs = (Seen) seen;
        for (int i = 0; i < folds.length; i++) {
            folds[i].add(theirs.folds.get(i));
        }
        results.merge(theirs.results);
    }

    /** All flags that follow; the share is used up. */
    public Results conclude() {
        for (Fold fold : folds) {
            fold.conclude(results);
        }
        return results;
    }
}
