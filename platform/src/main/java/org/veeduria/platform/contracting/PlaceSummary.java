package org.veeduria.platform.contracting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.shared.Money;

/**
 * What was bought in a place, from whom, and which questions it raises.
 *
 * @param awarded sums of active awards, one per currency, largest first
 * @param singleBid competitive processes whose source lists one tenderer
 * @param competitive competitive (open or selective) processes whose source lists their tenderers
 * @param unlisted competitive processes whose source lists no bidders, only who won; not among {@code competitive}
 * @param flags how many flags per indicator, most first
 */
public record PlaceSummary(
        long processes,
        List<Money> awarded,
        long singleBid,
        long competitive,
        long unlisted,
        Map<String, Long> flags,
        List<YearLine> years,
        List<CategoryLine> categories,
        List<PartyLine> entities,
        List<PartyLine> suppliers) {

    /** One year: processes, awards and flagged processes. */
    public record YearLine(int year, long processes, List<Money> awarded, long flagged) {}

    /** One main category. */
    public record CategoryLine(@Nullable String category, long processes, List<Money> awarded) {}

    /** One of the organisations with most processes. */
    public record PartyLine(OrganisationName organisation, long processes, List<Money> awarded) {}
}
