package org.veeduria.engine.flags.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of {@code awards}. */
public record Award(
        int index,
        @Nullable String id,
        AwardStatus status,
        @Nullable Moment date,
        @Nullable Money value,
        List<Organization> suppliers,
        List<Item> items) {}
