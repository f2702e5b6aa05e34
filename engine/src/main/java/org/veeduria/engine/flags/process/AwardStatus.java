package org.veeduria.engine.flags.process;

/** {@code awards/status}, after the settings' code list and corrections. */
public enum AwardStatus {
    PENDING,
    ACTIVE,
    CANCELLED,
    UNSUCCESSFUL,
    /** A status that is not in the code list. */
    OTHER,
    /** The publisher gave no status. */
    MISSING;

    /** Nothing will change any more. */
    public boolean isFinal() {
        return this == ACTIVE || this == CANCELLED || this == UNSUCCESSFUL || this == MISSING;
    }
}
