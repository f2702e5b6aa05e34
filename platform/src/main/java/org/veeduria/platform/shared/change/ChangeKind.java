package org.veeduria.platform.shared.change;

/** What a change is about. */
public enum ChangeKind {
    /** An amount. */
    MONEY,
    /** A date: a deadline, an end, a start. */
    DATE,
    /** An indicator speaks, or no longer does. */
    FLAG,
    /** Something that was not there before. */
    NEW
}
