package org.veeduria.engine.chain;

/** The steps of the chain, in order. */
public enum Stage {
    TRANSFER,
    BUDGET,
    SPENDING,
    CONTRACTS,
    WORKS
}
