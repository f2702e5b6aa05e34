package org.veeduria.platform.works;

/** The order of a list of works. */
public enum WorkOrder {
    /** Highest cost first. */
    COST,
    /** Largest growth of the cost over the first approval first. */
    GROWTH,
    /** Longest without progress first. */
    STILL,
    /** Last heard of first. */
    NEWEST,
    /** By name. */
    NAME
}
