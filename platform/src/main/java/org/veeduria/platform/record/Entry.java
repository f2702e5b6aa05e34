package org.veeduria.platform.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the public record.
 *
 * @param index position in the log, from 0
 * @param text the entry as JSON, {@code {"at", "fact", "id"}}; null for personal data
 */
public record Entry(
        UUID id, long index, EntryType type, @Nullable String text) {}
