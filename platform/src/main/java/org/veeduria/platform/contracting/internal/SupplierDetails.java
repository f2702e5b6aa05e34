package org.veeduria.platform.contracting.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.contracting.FlagSummary;
import org.veeduria.platform.contracting.OrganisationName;
import org.veeduria.platform.contracting.internal.ProcessDetails.BanLine;
import org.veeduria.platform.shared.Money;

/**
 * All a supplier's page shows but its list of processes.
 *
 * @param offered processes it bid in or was awarded
 * @param won processes with an active award to it
 * @param buyers who awarded to it, most money first, {@code share} of its awards in its main currency
 */
public record SupplierDetails(
        Organisation organisation,
        long offered,
        long won,
        List<Money> awarded,
        List<YearLine> years,
        List<BuyerLine> buyers,
        List<CoBidder> coBidders,
        List<BanLine> bans,
        List<BannedAward> awardsDuringBan,
        List<FlagSummary> flags) {

    /** One year: processes won and their awards. */
    public record YearLine(int year, long won, List<Money> awarded) {}

    /** One buyer. */
    public record BuyerLine(OrganisationName buyer, long won, List<Money> awarded, double share) {}

    /** Someone who bid in the same processes: how often together, and who of the two was awarded. */
    public record CoBidder(OrganisationName organisation, long together, long wonByThis, long wonByOther) {}

    /** An award made on a day when a ban stood. */
    public record BannedAward(
            String ocid,
            String title,
            LocalDate day,
            @Nullable Money amount,
            @Nullable String resolution) {}
}
