package org.veeduria.platform.alerts.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.shared.change.ChangeKind;
import org.veeduria.platform.shared.change.Value;

/**
 * A change as it was told; see {@link org.veeduria.platform.shared.change.Changed}.
 *
 * @param uid what feeds and messages call it
 * @param topics as they stand in addresses
 */
public record Notice(
        long id,
        UUID uid,
        ChangeKind kind,
        String what,
        String title,
        String link,
        List<String> topics,
        @Nullable Value before,
        @Nullable Value after,
        LocalDate happened,
        Instant toldAt,
        @Nullable String file,
        @Nullable UUID entry,
        boolean fictional) {}
