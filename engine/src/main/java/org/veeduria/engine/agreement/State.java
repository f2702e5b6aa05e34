package org.veeduria.engine.agreement;

/** How far a commitment has come. */
public enum State {
    PENDING,
    IN_PROGRESS,
    DONE,
    /** The parties agreed to leave it; it no longer counts. */
    DROPPED
}
