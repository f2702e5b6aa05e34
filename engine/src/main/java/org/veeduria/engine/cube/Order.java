package org.veeduria.engine.cube;

/** One key of the order of the answer; cells without a value come last, whatever the direction. */
public record Order(String ref, Direction direction) {
    /** Which end comes first. */
    public enum Direction {
        ASC,
        DESC
    }
}
