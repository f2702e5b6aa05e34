package org.veeduria.engine.cube;

/** An engine that answers. What the two do differently is written here and nowhere else. */
public enum Dialect {
    DUCKDB('"'),
    SPARK('`');

    private final char quote;

    Dialect(char quote) {
        this.quote = quote;
    }

    /**
     * The mark of a value in a statement. Spark 4.2 gives {@code ?} in several lists their values in an order of its own, so there each has
     * a name.
     *
     * @param position of the value, from 0
     */
    String parameter(int position) {
        return this == SPARK ? ":" + parameterName(position) : "?";
    }

    /** The name under which Spark gets the value. */
    public static String parameterName(int position) {
        return "p" + position;
    }

    /** A name that the engine reads as a name. */
    String name(String name) {
        Name.require(name);
        return quote + name + quote;
    }
}
