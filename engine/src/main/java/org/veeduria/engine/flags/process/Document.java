package org.veeduria.engine.flags.process;

import org.jspecify.annotations.Nullable;

/** A published document. */
public record Document(
        int index,
        @Nullable String id,
        @Nullable String type,
        @Nullable Moment datePublished,
        @Nullable Moment dateModified) {}
