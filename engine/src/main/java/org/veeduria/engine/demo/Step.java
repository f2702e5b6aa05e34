package org.veeduria.engine.demo;

/** The steps of a purchase after which something unusual can happen. */
enum Step {
    CALL,
    BIDS,
    AWARD,
    CONTRACT
}
