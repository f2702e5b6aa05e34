package org.veeduria.platform.extractives.web;

import java.util.List;
import org.veeduria.engine.reconcile.Coverage;
import org.veeduria.engine.reconcile.Reconciliation;
import org.veeduria.platform.shared.Money;

/** How much of what the State received has a company's figure beside it. */
record CoverageLine(double share, Money government, int companies, int companiesOnBoth) {
    static List<CoverageLine> of(Reconciliation done) {
        return done.coverage().stream().map(CoverageLine::of).toList();
    }

    private static CoverageLine of(Coverage coverage) {
        return new CoverageLine(
                coverage.share(),
                new Money(coverage.government(), coverage.currency()),
                coverage.companies(),
                coverage.companiesOnBoth());
    }
}
