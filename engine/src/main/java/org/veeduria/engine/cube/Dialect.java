package org.veeduria.engine.cube;

/** An engine that answers. What the two do differently is written here and nowhere else. */
public enum Dialect {
    DUCKDB('"'),
    SPARK('`');

    private final char quote;

    Dialect(char quote) {
        this.quote = quote;
    }

    /** A name that the engine reads as a name. */
    String name(String name) {
        Name.require(name);
        return quote + name + quote;
    }
}
