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

    /** The status a code of OCDS stands for. */
    public static BidStatus of(String code) {
        return switch (code) {
            case "invited" -> INVITED;
            case "pending" -> PENDING;
            case "valid" -> VALID;
            case "disqualified" -> DISQUALIFIED;
            case "withdrawn" -> WITHDRAWN;
            default -> OTHER;
        };
    }

    /** The bid was handed in and not taken back. */
    public boolean isSubmitted() {
        return this != INVITED && this != WITHDRAWN && this != MISSING;
    }
}
