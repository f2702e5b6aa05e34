package org.veeduria.platform.works;

/** Where a work stands; {@link #UNKNOWN} where no source says it. */
public enum WorkState {
    PLANNED,
    UNDER_WAY,
    /** Unfinished and without physical progress for longer than the law's months. */
    PARALYSED,
    FINISHED,
    OPERATING,
    CANCELLED,
    UNKNOWN
}
