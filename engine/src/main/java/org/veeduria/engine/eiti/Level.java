package org.veeduria.engine.eiti;

/** What an amount is, so that nothing is counted twice. */
public enum Level {
    /** Paid to the State, and in no other row of its source. */
    PAYMENT,
    /** The sum of other rows of its source, or of them and more. */
    TOTAL,
    /** Between the State's own company and its partners: sales and costs, no tax. */
    PARTICIPATION,
    /** Passed on by the State to whom it is due. */
    DISBURSEMENT
}
