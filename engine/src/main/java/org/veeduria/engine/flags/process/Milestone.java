package org.veeduria.engine.flags.process;

import org.jspecify.annotations.Nullable;

/** A milestone of a contract or its implementation. */
public record Milestone(
        int index,
        @Nullable String id,
        @Nullable String type,
        @Nullable String status,
        @Nullable Moment dueDate,
        @Nullable Moment dateMet) {}
