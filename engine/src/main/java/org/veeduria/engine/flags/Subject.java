package org.veeduria.engine.flags;

/**
 * What a flag is about.
 *
 * @param id the {@code ocid}, or the id of the organization as the publisher writes it
 */
public record Subject(Kind kind, String id) implements Comparable<Subject> {
    /** The kinds of subject; {@link #key} is what the output calls them. */
    public enum Kind {
        PROCESS("OCID"),
        BUYER("Buyer"),
        PROCURING_ENTITY("ProcuringEntity"),
        TENDERER("Tenderer");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    public static Subject process(String ocid) {
        return new Subject(Kind.PROCESS, ocid);
    }

    public static Subject buyer(String id) {
        return new Subject(Kind.BUYER, id);
    }

    public static Subject procuringEntity(String id) {
        return new Subject(Kind.PROCURING_ENTITY, id);
    }

    public static Subject tenderer(String id) {
        return new Subject(Kind.TENDERER, id);
    }

    @Override
    public int compareTo(Subject other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }
}
