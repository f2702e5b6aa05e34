package org.veeduria.engine.flags.settings;

/** A settings file that cannot be followed: where, which value, what to do. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;
    private final String value;
    private final Reason reason;

    /** What is wrong; the command line has words for each. */
    public enum Reason {
        NOT_A_PROPERTY,
        UNKNOWN_SECTION,
        UNKNOWN_PROPERTY,
        NOT_A_NUMBER,
        NOT_A_YES_OR_NO,
        NOT_SUPPORTED
    }

    SettingsException(int line, String value, Reason reason) {
        super("line " + line + ": " + reason + ": " + value);
        this.line = line;
        this.value = value;
        this.reason = reason;
    }

    public int line() {
        return line;
    }

    public String value() {
        return value;
    }

    public Reason reason() {
        return reason;
    }
}
