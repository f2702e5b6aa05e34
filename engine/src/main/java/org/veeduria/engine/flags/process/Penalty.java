package org.veeduria.engine.flags.process;

import org.jspecify.annotations.Nullable;

/** Peru's extension {@code contracts/penalties}: a penalty the entity applied to its contractor. */
public record Penalty(
        int index,
        @Nullable String type,
        @Nullable String reason,
        @Nullable Moment date,
        @Nullable Money value) {}
