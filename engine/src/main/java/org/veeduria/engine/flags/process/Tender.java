package org.veeduria.engine.flags.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code tender} section.
 *
 * @param category {@code mainProcurementCategory}: goods, works or services
 * @param biddersListed whether {@code tenderers} are all who bid; where Peru's extension {@code tenderersSource} says {@code awards},
 *     the source lists no bidders and they are only the winners
 * @param committeeMembers Peru's extension {@code committeeMembers}: how many sat on the selection committee (never who)
 */
public record Tender(
        @Nullable String title,
        @Nullable String status,
        @Nullable String method,
        @Nullable String methodDetails,
        @Nullable String category,
        @Nullable String awardCriteria,
        @Nullable Money value,
        @Nullable Period period,
        @Nullable Period enquiryPeriod,
        @Nullable Period awardPeriod,
        @Nullable Organization procuringEntity,
        List<Organization> tenderers,
        @Nullable Integer numberOfTenderers,
        boolean biddersListed,
        List<Item> items,
        List<Document> documents,
        List<Amendment> amendments,
        @Nullable Integer committeeMembers) {

    /** A tender about which nothing is known. */
    public static final Tender EMPTY = new Tender(
            null, null, null, null, null, null, null, null, null, null, null, List.of(), null, true, List.of(),
            List.of(), List.of(), null);

    public boolean isCancelled() {
        return "cancelled".equals(status);
    }
}
