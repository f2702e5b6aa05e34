package org.veeduria.platform.contracting.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.contracting.FlagSummary;
import org.veeduria.platform.contracting.OrganisationName;
import org.veeduria.platform.contracting.ProcessSummary;
import org.veeduria.platform.contracting.SourcePosition;
import org.veeduria.platform.shared.Money;

/**
 * All a process's page shows.
 *
 * @param version which version of the content this is, and {@code hash} its SHA-256 in canonical form
 * @param biddersListed false where the source lists no bidders and only the winner is known
 */
public record ProcessDetails(
        ProcessSummary summary,
        @Nullable String code,
        @Nullable String description,
        int version,
        String hash,
        SourcePosition source,
        boolean biddersListed,
        @Nullable Integer committeeMembers,
        List<Step> timeline,
        List<Bidder> bidders,
        List<Item> items,
        List<Award> awards,
        List<Contract> contracts,
        List<Document> documents,
        List<FlagSummary> flags) {

    /** Whether Peru's law holds: it is in a place of Peru, its buyer in a Peruvian register, or its value in soles. */
    public boolean isPeruvian() {
        OrganisationName buyer = summary.entity();
        Money value = summary.amount();
        return summary.ubigeo() != null
                || (buyer != null && buyer.key().startsWith("PE-"))
                || (value != null && value.currency().equals("PEN"));
    }

    /** What may happen in a process, in order. */
    public enum StepKind {
        CALLED,
        QUESTIONS_END,
        BIDS_CLOSE,
        AWARDED,
        SIGNED,
        STARTS,
        ENDS,
        NEW_END,
        PAID
    }

    /**
     * One point of the timeline.
     *
     * @param day null where nothing was published
     * @param open still to come on the day of reading, or not published
     */
    public record Step(StepKind kind, @Nullable LocalDate day, boolean open) {}

    /** One organisation that bid; several bids for several items are one line. */
    public record Bidder(
            OrganisationName organisation,
            int bids,
            @Nullable LocalDate day,
            List<Money> amounts,
            List<String> statuses,
            boolean won) {}

    /** One item bought. */
    public record Item(
            @Nullable String description,
            @Nullable String classification,
            @Nullable Money estimate) {}

    /** One award; the bans of its suppliers that stood on its day. */
    public record Award(
            String id,
            List<OrganisationName> suppliers,
            @Nullable String status,
            @Nullable LocalDate day,
            @Nullable Money amount,
            List<BanLine> bans) {}

    /** A ban from contracting; {@code inForce} tells whether it stood on the day of the award beside it. */
    public record BanLine(
            @Nullable String resolution,
            @Nullable String reason,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            boolean inForce) {}

    /** One contract with all that changed its value. {@code finalValue} is what was signed, plus and minus its changes. */
    public record Contract(
            String id,
            @Nullable String title,
            @Nullable String statusDetails,
            List<OrganisationName> suppliers,
            @Nullable LocalDate signed,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable LocalDate newEnd,
            @Nullable Money value,
            List<Change> changes,
            @Nullable Money finalValue,
            List<Penalty> penalties) {}

    /** A change of a contract's value; {@code type}: one of {@link ContractChanges#KINDS}. */
    public record Change(String type, Money amount) {}

    /** A penalty charged; the source may leave its currency out. */
    public record Penalty(
            @Nullable String type,
            @Nullable String reason,
            @Nullable LocalDate day,
            @Nullable BigDecimal amount,
            @Nullable String currency) {}

    /** A published document; {@code url} only where it is a web address. */
    public record Document(
            @Nullable String type,
            @Nullable String title,
            @Nullable LocalDate day,
            @Nullable String url) {}
}
