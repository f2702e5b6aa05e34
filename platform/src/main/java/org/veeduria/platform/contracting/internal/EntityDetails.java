package org.veeduria.platform.contracting.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.contracting.FlagSummary;
import org.veeduria.platform.contracting.OrganisationName;
import org.veeduria.platform.contracting.PlaceSummary;
import org.veeduria.platform.shared.Money;

/**
 * All an entity's page shows but its list of processes.
 *
 * @param suppliers who was awarded most, at most 25, with their share in the main currency
 * @param concentration how the awards in the main currency are divided among all suppliers
 * @param months calls and awards by month of the call, in the main currency, oldest first
 */
public record EntityDetails(
        Organisation organisation,
        PlaceSummary summary,
        List<MethodLine> methods,
        List<SupplierLine> suppliers,
        Optional<Shares> concentration,
        List<MonthLine> months,
        List<FlagSummary> flags) {

    /** One method of procurement; {@code singleBid} and {@code unlisted} as in {@link PlaceSummary}. */
    public record MethodLine(
            @Nullable String method,
            long processes,
            long singleBid,
            long unlisted,
            List<Money> awarded,
            double share) {}

    /** One supplier. */
    public record SupplierLine(OrganisationName supplier, long won, List<Money> awarded, double share) {}

    /** One month. */
    public record MonthLine(
            LocalDate month, long processes, @Nullable Money awarded, double ofLargest) {}
}
