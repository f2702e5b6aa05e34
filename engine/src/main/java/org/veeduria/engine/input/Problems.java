package org.veeduria.engine.input;

/** Takes problems one by one as a reader meets them. */
@FunctionalInterface
public interface Problems {
    void report(Problem problem);

    default void report(Place place, String value, Reason reason) {
        report(new Problem(place, value, reason));
    }
}
