package org.veeduria.engine.reconcile;

/** What the comparison of two amounts found. */
public enum Verdict {
    /** Both sides report it, within tolerance. */
    AGREES,
    /** Both amounts are below materiality: not looked into. */
    IMMATERIAL,
    /** The next or former period of the same company and stream shows the opposite difference. */
    TIMING,
    /** Both sides report it, each in another currency. */
    CURRENCY,
    /** The same money stands under another stream or project of the same company and period. */
    CLASSIFICATION,
    /** The other side's report does not cover this stream in this year at all, for any company. */
    SCOPE,
    /** The State reports it, or more rows of it, and the company does not. */
    COMPANY_MISSING,
    /** The company reports it, or more rows of it, and the State does not. */
    GOVERNMENT_MISSING,
    /** Both sides report it, they differ, and no rule finds why. */
    UNEXPLAINED;

    /** Whether nothing remains to be asked. */
    public boolean isExplained() {
        return switch (this) {
            case AGREES, IMMATERIAL, TIMING, CLASSIFICATION, SCOPE, CURRENCY -> true;
            case COMPANY_MISSING, GOVERNMENT_MISSING, UNEXPLAINED -> false;
        };
    }
}
