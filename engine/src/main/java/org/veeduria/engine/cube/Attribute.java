package org.veeduria.engine.cube;

import org.veeduria.engine.input.BadQuery;

/**
 * One column of a dimension.
 *
 * @param dimension the dimension's name
 * @param name the attribute's own name, unique in its dimension
 * @param column the column of the table that holds it
 */
public record Attribute(String dimension, String name, String column, Type type) {
    /** What the column holds. */
    public enum Type {
        /** Text, compared and ordered byte by byte. */
        TEXT,
        /** A whole number. */
        INTEGER
    }

    public Attribute {
        Name.require(dimension);
        Name.require(name);
        Name.require(column);
    }

    /** How a query names it: {@code funcion.codigo}. */
    public String ref() {
        return dimension + "." + name;
    }

    /**
     * A value as a query writes it, in the column's own type.
     *
     * @throws BadQuery where the column holds numbers and this is none
     */
    Object value(String written) {
        if (type == Type.TEXT) {
            return written;
        }
        try {
            return Integer.valueOf(written.strip());
        } catch (NumberFormatException notOne) {
            throw new BadQuery("cut", ref() + ":" + written, "a whole number for " + dimension);
        }
    }
}
