package org.veeduria.engine.flags.run;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Fold;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Tender;

/** What one thread or partition has seen so far: one fold for each indicator. Cancelled tenders are left out. */
public final class Share {
    private final Analysis analysis;
    private final Fold[] folds;

    Share(Analysis analysis) {
        this.analysis = analysis;
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
            fold.observe(process);
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
    }

    /** All it has seen, fold by fold, as plain values that can be sent to another machine; the share is used up. */
    public Serializable seen() {
        return Arrays.stream(folds).map(Fold::seen).toArray(Serializable[]::new);
    }

    /** Takes over what another share of the same analysis has {@link #seen()}. */
    public void add(Serializable seen) {
        Serializable[] parts = (Serializable[]) seen;
        for (int i = 0; i < folds.length; i++) {
            folds[i].add(parts[i]);
        }
    }

    /** All flags that follow; the share is used up. */
    public Results conclude() {
        Results results = new Results(analysis.evidence());
        for (Fold fold : folds) {
            fold.conclude(results);
        }
        return results;
    }
}
