package org.veeduria.engine.chain;

/** What a step consists of. The parts that are gaps hold what did not reach the step. */
public enum Part {
    /** Canon and royalties received. */
    CANON(Stage.TRANSFER, false),
    /** The budget financed by canon and royalties. */
    CANON_BUDGET(Stage.BUDGET, false),
    /** The rest of the budget; all of it where its sources are not known. */
    OTHER_BUDGET(Stage.BUDGET, false),
    /** Received, but not in the year's budget. */
    NOT_BUDGETED(Stage.BUDGET, true),
    /** Recognised as owed. */
    ACCRUED(Stage.SPENDING, false),
    /** Budgeted and not spent. */
    UNSPENT(Stage.SPENDING, true),
    /** Contracts for works. */
    WORKS_CONTRACTS(Stage.CONTRACTS, false),
    /** Contracts for goods and services. */
    OTHER_CONTRACTS(Stage.CONTRACTS, false),
    /** Spent with no contract found: salaries, small purchases, contracts of other years, or contracts not published. */
    UNCONTRACTED(Stage.CONTRACTS, true),
    /** Contracts for works whose work is known. */
    WORKS(Stage.WORKS, false),
    /** Contracts for goods and services that belong to a known work: its materials, design, supervision. */
    WORKS_SUPPLIES(Stage.WORKS, false),
    /** Contracts for works whose work was not found. */
    WORKS_UNFOUND(Stage.WORKS, true);

    private final Stage stage;
    private final boolean gap;

    Part(Stage stage, boolean gap) {
        this.stage = stage;
        this.gap = gap;
    }

    public Stage stage() {
        return stage;
    }

    public boolean gap() {
        return gap;
    }
}
