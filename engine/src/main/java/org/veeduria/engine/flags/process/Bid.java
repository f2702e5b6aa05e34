package org.veeduria.engine.flags.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of {@code bids/details}.
 *
 * @param dateText the date as written, readable or not; kept only for {@link org.veeduria.engine.flags.Field#DATE_TEXT}
 */
public record Bid(
        int index,
        BidStatus status,
        @Nullable Moment date,
        @Nullable String dateText,
        @Nullable Money value,
        List<Organization> tenderers) {}
