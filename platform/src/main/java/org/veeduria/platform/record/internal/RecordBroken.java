package org.veeduria.platform.record.internal;

/** The stored log contradicts what was signed. Nothing more may be signed. */
final class RecordBroken extends RuntimeException {
    private final String reason;

    RecordBroken(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
