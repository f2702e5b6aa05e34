package org.veeduria.engine.chain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something the reader must know beside the flows.
 *
 * @param amount what it is about; empty where it is about what is not known
 */
public record Remark(Kind kind, Optional<BigDecimal> amount) {
    /** What a remark says. */
    public enum Kind {
        /** No source tells what was received. */
        TRANSFER_UNKNOWN,
        /** No source tells the budget. */
        BUDGET_UNKNOWN,
        /** The budget is known, its sources are not. */
        SOURCES_UNKNOWN,
        /** No source tells the spending. */
        SPENDING_UNKNOWN,
        /** No contract is known. */
        CONTRACTS_UNKNOWN,
        /** No work is known that a contract could be joined to. */
        WORKS_UNKNOWN,
        /** The budget from canon is larger than what was received: balances of former years, or transfers not loaded. */
        CARRIED_OVER,
        /** Received and not in the year's budget. */
        NOT_BUDGETED,
        UNSPENT,
        UNCONTRACTED,
        /** More was contracted than spent: contracts are paid over several years. */
        PAID_LATER,
        WORKS_UNFOUND
    }
}
