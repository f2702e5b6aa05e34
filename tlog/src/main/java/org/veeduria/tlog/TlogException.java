package org.veeduria.tlog;

/** A log, proof, note or key that is not what its format says. The message names the value and what was expected. */
public final class TlogException extends RuntimeException {
    private final String reason;

    public TlogException(String reason) {
        super(reason);
        this.reason = reason;
    }

    public TlogException(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }
}
