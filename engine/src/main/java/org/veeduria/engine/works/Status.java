package org.veeduria.engine.works;

import java.util.Locale;

/** How far a work is in its life, as its publisher says; {@link #UNKNOWN} where nobody says it. */
public enum Status {
    UNKNOWN,
    PLANNED,
    UNDER_WAY,
    FINISHED,
    OPERATING,
    CANCELLED;

    /** The status behind a code of OC4IDS's list {@code projectStatus}, or of the former one. */
    public static Status of(String code) {
        return switch (code.strip().toLowerCase(Locale.ROOT)) {
            case "identification", "preparation" -> PLANNED;
            case "implementation" -> UNDER_WAY;
            case "completion", "completed" -> FINISHED;
            case "maintenance", "decommissioning", "decommissioned" -> OPERATING;
            case "cancelled" -> CANCELLED;
            default -> UNKNOWN;
        };
    }

    /** Whether nothing more is to be built. */
    public boolean isOver() {
        return this == FINISHED || this == OPERATING || this == CANCELLED;
    }
}
