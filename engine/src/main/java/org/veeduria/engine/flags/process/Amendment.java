package org.veeduria.engine.flags.process;

import org.jspecify.annotations.Nullable;

/** A formal change of a tender or a contract. */
public record Amendment(
        int index,
        @Nullable String id,
        @Nullable Moment date,
        @Nullable String rationale,
        @Nullable String description) {}
