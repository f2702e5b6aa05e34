package org.veeduria.engine.reconcile;

/** Who says it. */
public enum Side {
    /** A company: what it paid. */
    COMPANY,
    /** An agency of the State: what it received. */
    GOVERNMENT
}
