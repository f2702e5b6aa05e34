package org.veeduria.platform.contracting.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of the indicators over all stored processes.
 *
 * @param rules version of the rules it used
 * @param entry id of its entry in the public record
 */
public record FlagRun(
        long id,
        Instant computedAt,
        String rules,
        int processes,
        int flags,
        @Nullable UUID entry) {}
