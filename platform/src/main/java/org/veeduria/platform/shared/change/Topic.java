package org.veeduria.platform.shared.change;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a person follows.
 *
 * @param key of a place its ubigeo, of an entity or supplier the key of its page, of a work its CUI, of a budget its SEC_EJEC, of a company of the extractive
 *     industries its country and the key of its page
 */
public record Topic(Kind kind, String key) {
    public Topic {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a topic needs the key of what it is about");
        }
    }

    /** The kinds of things one may follow. */
    public enum Kind {
        PLACE("lugar"),
        ENTITY("entidad"),
        SUPPLIER("proveedor"),
        WORK("obra"),
        BUDGET("presupuesto"),
        COMPANY("empresa");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        /** Its word in addresses. */
        public String path() {
            return path;
        }

        /** The kind with that word in addresses. */
        public static Optional<Kind> of(String path) {
            return Arrays.stream(values())
                    .filter(kind -> kind.path.equals(path))
                    .findFirst();
        }
    }

    /** A place, by its six-digit code. Who follows a region is told of its districts too. */
    public static Topic place(String ubigeo) {
        return new Topic(Kind.PLACE, ubigeo);
    }

    /** An entity, by the key of its page. */
    public static Topic entity(String key) {
        return new Topic(Kind.ENTITY, key);
    }

    /** A supplier, by the key of its page. */
    public static Topic supplier(String key) {
        return new Topic(Kind.SUPPLIER, key);
    }

    /** A public work, by its CUI. */
    public static Topic work(String cui) {
        return new Topic(Kind.WORK, cui);
    }

    /** The budget of an executing unit, by its SEC_EJEC. */
    public static Topic budget(String unit) {
        return new Topic(Kind.BUDGET, unit);
    }

    /** A company of the extractive industries, by the three letters of its country and the key of its page. */
    public static Topic company(String country, String key) {
        return new Topic(Kind.COMPANY, country + "-" + key);
    }

    /** As it is stored and as its page's address ends: {@code lugar/170301}. */
    @Override
    public String toString() {
        return kind.path + "/" + key;
    }

    /** The reverse of {@link #toString}. */
    public static Topic parse(String written) {
        int slash = written.indexOf('/');
        return new Topic(Kind.of(written.substring(0, slash)).orElseThrow(), written.substring(slash + 1));
    }
}
