package org.veeduria.engine.flags.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One contracting process: what a compiled release says of it, after the settings' defaults, corrections and code lists.
 *
 * @param ocid its identifier; a release without one is not a process and never gets here
 * @param position where it stands in the input: a later process has a higher number
 * @param date {@code date} of the compiled release
 * @param budget {@code planning/budget/amount}
 */
public record ContractingProcess(
        String ocid,
        long position,
        @Nullable Moment date,
        @Nullable Organization buyer,
        @Nullable Money budget,
        Tender tender,
        List<Bid> bids,
        List<Award> awards,
        List<Contract> contracts,
        List<Party> parties) {

    /** The same process with other awards. */
    public ContractingProcess withAwards(List<Award> other) {
        return new ContractingProcess(ocid, position, date, buyer, budget, tender, bids, other, contracts, parties);
    }

    /** The id of the buyer, if published. */
    public @Nullable String buyerId() {
        return buyer == null ? null : buyer.id();
    }

    /** The id of the procuring entity, if published. */
    public @Nullable String procuringEntityId() {
        Organization entity = tender.procuringEntity();
        return entity == null ? null : entity.id();
    }
}
