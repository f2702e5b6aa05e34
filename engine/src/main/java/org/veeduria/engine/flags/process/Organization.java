package org.veeduria.engine.flags.process;

import org.jspecify.annotations.Nullable;

/**
 * A reference to an organization, as in {@code tender/tenderers} or {@code awards/suppliers}.
 *
 * @param index position in its array; 0 where it stands alone (buyer, procuring entity, {@code tenderers} as an object)
 */
public record Organization(
        int index, @Nullable String id, @Nullable String name) {}
