package org.veeduria.engine.flags;

import java.util.Comparator;

/**
 * What a flag is about.
 *
 * @param id the {@code ocid}, or the id of the organization as the publisher writes it
 */
public record Subject(Kind kind, String id) implements Comparable<Subject> {
    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::kind).thenComparing(Subject::id);

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
        return ORDER.compare(this, other);
    }
}
