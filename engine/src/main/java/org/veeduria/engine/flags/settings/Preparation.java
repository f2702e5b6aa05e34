package org.veeduria.engine.flags.settings;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.process.AwardStatus;
import org.veeduria.engine.flags.process.BidStatus;

/**
 * What is mended in the data before indicators see it: the sections {@code [defaults]}, {@code [redactions]},
 * {@code [corrections]}, {@code [modifications]} and {@code [codelists.*]}.
 *
 * @param redactedAmounts amounts of bids that stand for "not known", such as 0
 * @param redactedOrganizations ids of organizations that stand for "not known"
 * @param awardStatusByContractStatus an award all of whose contracts are cancelled is cancelled
 * @param splitMethodDetails {@code procurementMethodDetails} is cut before this text
 * @param bidStatuses other codes for the status of bids, to the standard's codes
 */
public record Preparation(
        Reading reading,
        Defaults defaults,
        SortedSet<BigDecimal> redactedAmounts,
        Set<String> redactedOrganizations,
        boolean awardStatusByContractStatus,
        String buyerPrefix,
        String tendererPrefix,
        @Nullable String splitMethodDetails,
        Map<String, String> bidStatuses,
        Map<String, String> awardStatuses) {

    /** Takes the data as it is. */
    public static final Preparation NONE = none(Reading.LENIENT);

    /** What stands in for what the publisher left out. */
    public record Defaults(
            @Nullable String currency,
            @Nullable String itemScheme,
            @Nullable String bidStatus,
            @Nullable String awardStatus) {
        public static final Defaults NONE = new Defaults(null, null, null, null);
    }

    public static Preparation none(Reading reading) {
        return new Preparation(
                reading, Defaults.NONE, new TreeSet<>(), Set.of(), false, "", "", null, Map.of(), Map.of());
    }

    /** The same, reading values more or less strictly. */
    public Preparation with(Reading other) {
        return new Preparation(
                other,
                defaults,
                redactedAmounts,
                redactedOrganizations,
                awardStatusByContractStatus,
                buyerPrefix,
                tendererPrefix,
                splitMethodDetails,
                bidStatuses,
                awardStatuses);
    }

    /** The status a bid has after default and code list; {@code given} is {@code null} where the publisher gave none. */
    public BidStatus bidStatus(@Nullable String given) {
        return given == null ? BidStatus.MISSING : BidStatus.of(bidStatuses.getOrDefault(given, given));
    }

    public AwardStatus awardStatus(@Nullable String given) {
        return given == null ? AwardStatus.MISSING : AwardStatus.of(awardStatuses.getOrDefault(given, given));
    }

    /** The id of a buyer or procuring entity, or {@code null} where it is redacted. */
    public @Nullable String buyerId(@Nullable String given) {
        return organizationId(given, buyerPrefix);
    }

    /** The id of a tenderer or supplier, or {@code null} where it is redacted. */
    public @Nullable String tendererId(@Nullable String given) {
        return organizationId(given, tendererPrefix);
    }

    private @Nullable String organizationId(@Nullable String given, String prefix) {
        if (given == null || redactedOrganizations.contains(given)) {
            return null;
        }
        return prefix.isEmpty() || given.startsWith(prefix) ? given : prefix + given;
    }

    public @Nullable String methodDetails(@Nullable String given) {
        if (given == null || splitMethodDetails == null || !given.contains(splitMethodDetails)) {
            return given;
        }
        return given.substring(0, given.indexOf(splitMethodDetails)).stripTrailing();
    }

    public boolean isRedacted(@Nullable BigDecimal amount) {
        return amount != null && !redactedAmounts.isEmpty() && redactedAmounts.contains(amount);
    }
}
