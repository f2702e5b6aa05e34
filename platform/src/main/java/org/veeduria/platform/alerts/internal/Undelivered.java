package org.veeduria.platform.alerts.internal;

/** A message did not arrive. Its text names the trouble in a few words, never an address: it is logged and shown. */
final class Undelivered extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean forGood;

    /** @param forGood whether the receiver wants nothing more */
    Undelivered(String trouble, boolean forGood) {
        super(trouble, null, false, false);
        this.forGood = forGood;
    }

    boolean forGood() {
        return forGood;
    }
}
