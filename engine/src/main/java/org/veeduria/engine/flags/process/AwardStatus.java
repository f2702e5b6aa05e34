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

    /** The status a code of OCDS stands for. */
    public static AwardStatus of(String code) {
        return switch (code) {
            case "pending" -> PENDING;
            case "active" -> ACTIVE;
            case "cancelled" -> CANCELLED;
            case "unsuccessful" -> UNSUCCESSFUL;
            default -> OTHER;
        };
    }

    /** Nothing will change any more. */
    public boolean isFinal() {
        return this == ACTIVE || this == CANCELLED || this == UNSUCCESSFUL || this == MISSING;
    }
}
