package org.veeduria.engine.input;

/** A question that cannot be answered as it was put: which parameter, what it said, and what may stand there. Nothing was read. */
public final class BadQuery extends IllegalArgumentException {
    private final String parameter;
    private final String value;
    private final String allowed;

    public BadQuery(String parameter, String value, String allowed) {
        super("%s=%s: must be %s".formatted(parameter, value, allowed));
        this.parameter = parameter;
        this.value = value;
        this.allowed = allowed;
    }

    public String parameter() {
        return parameter;
    }

    public String value() {
        return value;
    }

    public String allowed() {
        return allowed;
    }
}
