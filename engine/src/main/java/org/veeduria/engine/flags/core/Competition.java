package org.veeduria.engine.flags.core;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.process.Award;
import org.veeduria.engine.flags.process.AwardStatus;
import org.veeduria.engine.flags.process.Bid;
import org.veeduria.engine.flags.process.BidStatus;
import org.veeduria.engine.flags.process.ContractingProcess;

/** Questions about who competed and who won that several indicators ask. */
public final class Competition {
    private static final Set<String> PRICE_ONLY = Set.of("priceOnly", "lowestCost");

    private Competition() {}

    /** No award can change any more. */
    public static boolean isDecided(ContractingProcess process) {
        for (Award award : process.awards()) {
            if (!award.status().isFinal()) {
                return false;
            }
        }
        return true;
    }

    public static boolean hasActiveAward(ContractingProcess process) {
        for (Award award : process.awards()) {
            if (award.status() == AwardStatus.ACTIVE) {
                return true;
            }
        }
        return false;
    }

    /**
     * The winner, where all bids competed for the same thing and one won: all awards are final, one is active, and it has one
     * supplier. {@code null} otherwise.
     */
    public static @Nullable String soleWinner(ContractingProcess process) {
        Award active = null;
        for (Award award : process.awards()) {
            if (!award.status().isFinal() || (award.status() == AwardStatus.ACTIVE && active != null)) {
                return null;
            }
            active = award.status() == AwardStatus.ACTIVE ? award : active;
        }
        return active == null || active.suppliers().size() != 1
                ? null
                : active.suppliers().getFirst().id();
    }

    /** Who stands behind a valid bid, if it is one alone. */
    public static @Nullable String soleValidTenderer(Bid bid) {
        return bid.status() == BidStatus.VALID && bid.tenderers().size() == 1
                ? bid.tenderers().getFirst().id()
                : null;
    }

    /** Not known to weigh anything but the price. */
    public static boolean mayBePriceOnly(ContractingProcess process) {
        String criteria = process.tender().awardCriteria();
        return criteria == null || PRICE_ONLY.contains(criteria);
    }
}
