package org.veeduria.engine.flags.read;

/**
 * A document that is not the JSON it should be. It is made without a stack trace: in a broken file there may be very many.
 */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int at;

    Malformed(String reason, int at) {
        super(reason, null, false, false);
        this.at = at;
    }

    /** The offset of the byte that does not fit. */
    public int at() {
        return at;
    }
}
