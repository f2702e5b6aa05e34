package org.veeduria.platform.works.internal;

/** The kinds of source, the one that knows most of a work first; each has editions of its own. */
public enum Scope {
    OC4IDS("oc4ids"),
    FORMATO_8("invierte-formato8"),
    LIST("invierte-lista");

    private final String id;

    Scope(String id) {
        this.id = id;
    }

    /** The type of file, as the command line and the tables call it. */
    public String id() {
        return id;
    }

    static Scope of(String id) {
        for (Scope scope : values()) {
            if (scope.id.equals(id)) {
                return scope;
            }
        }
        throw new IllegalArgumentException("no kind of source is called " + id);
    }
}
