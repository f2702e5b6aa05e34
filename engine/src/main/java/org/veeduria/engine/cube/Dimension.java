package org.veeduria.engine.cube;

import java.util.List;
import java.util.Optional;

/**
 * A property by which amounts are divided. Its first attribute is the key; the one called {@link #LABEL}, where there is one, is what
 * people read.
 *
 * @param hierarchy the name of the hierarchy it is a level of
 */
public record Dimension(String name, String hierarchy, List<Attribute> attributes) {
    /** The name of a key attribute. */
    public static final String KEY = "codigo";

    /** The name of an attribute for people. */
    public static final String LABEL = "nombre";

    public Dimension {
        Name.require(name);
        attributes = List.copyOf(attributes);
        if (attributes.isEmpty()) {
            throw new IllegalArgumentException(name + " has no column");
        }
    }

    /** A dimension of a text code and a name. */
    public static Dimension named(String name, String hierarchy, String keyColumn, String labelColumn) {
        return new Dimension(name, hierarchy, List.of(text(name, KEY, keyColumn), text(name, LABEL, labelColumn)));
    }

    /** A dimension of one text column. */
    public static Dimension plain(String name, String hierarchy) {
        return new Dimension(name, hierarchy, List.of(text(name, KEY, name)));
    }

    /** A dimension of one column of whole numbers. */
    public static Dimension number(String name, String hierarchy) {
        return new Dimension(name, hierarchy, List.of(new Attribute(name, KEY, name, Attribute.Type.INTEGER)));
    }

    private static Attribute text(String dimension, String name, String column) {
        return new Attribute(dimension, name, column, Attribute.Type.TEXT);
    }

    public Attribute key() {
        return attributes.getFirst();
    }

    /** The attribute for people; the key where there is no other. */
    public Attribute label() {
        return attribute(LABEL).orElse(key());
    }

    Optional<Attribute> attribute(String name) {
        return attributes.stream().filter(a -> a.name().equals(name)).findFirst();
    }
}
