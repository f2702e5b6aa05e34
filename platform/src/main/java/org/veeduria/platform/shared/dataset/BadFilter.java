package org.veeduria.platform.shared.dataset;

/** A parameter of a request has a value it cannot have; nothing was read. */
public final class BadFilter extends IllegalArgumentException {
    private final String parameter;
    private final String value;
    private final String allowed;

    public BadFilter(String parameter, String value, String allowed) {
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
