package org.veeduria.engine.demo;

/** How far a purchase has come. */
enum State {
    PLANNED("planned"),
    OPEN("active"),
    EVALUATION("active"),
    AWARDED("complete"),
    CONTRACTED("complete"),
    FINISHED("complete"),
    CANCELLED("cancelled"),
    DESERTED("unsuccessful");

    /** The OCDS tender status that tells it. */
    final String tender;

    State(String tender) {
        this.tender = tender;
    }

    boolean hasBids() {
        return this == EVALUATION || hasAward();
    }

    boolean hasAward() {
        return this == AWARDED || hasContract();
    }

    boolean hasContract() {
        return this == CONTRACTED || this == FINISHED;
    }
}
