package org.veeduria.engine.flags.process;

/** {@code bids/details/status}, after the settings' code list. */
public enum BidStatus {
    INVITED,
    PENDING,
    VALID,
    DISQUALIFIED,
    WITHDRAWN,
    /** A status that is not in the code list. */
    OTHER,
    /** The publisher gave no status. */
    MISSING;

    /** The bid was handed in and not taken back. */
    public boolean isSubmitted() {
        return this != INVITED && this != WITHDRAWN && this != MISSING;
    }
}
