package org.veeduria.engine.flags.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of {@code bids/details}. */
public record Bid(
        int index,
        @Nullable String id,
        BidStatus status,
        @Nullable Moment date,
        @Nullable Money value,
        List<Organization> tenderers) {}
