package org.veeduria.engine.cube;

/** An amount of money that can be added up; in the table it is a decimal with two places. */
public record Measure(String name, String column) {
    public Measure {
        Name.require(name);
        Name.require(column);
    }
}
