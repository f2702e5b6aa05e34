package org.veeduria.engine.flags;

import java.util.function.Supplier;

/** Where a fold puts its conclusions. */
public interface Flags {
    /**
     * Raises a flag.
     *
     * @param evidence called only when evidence was asked for
     */
    void raise(Subject.Kind kind, String id, String code, double result, Supplier<Evidence> evidence);
}
