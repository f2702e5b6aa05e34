package org.veeduria.platform.budget;

/** A question took too long or found no free place, and was given up so that others are answered. */
public final class CubeBusy extends RuntimeException {
    /** Which of the two. */
    public enum Why {
        TOO_LONG,
        NO_PLACE
    }

    private final Why why;

    public CubeBusy(Why why) {
        super("the question was given up: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
