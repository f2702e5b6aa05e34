package org.veeduria.engine.chain;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a place and a year, in one currency; empty where no loaded source says it.
 *
 * @param transferred canon and royalties that its governments received
 * @param canonBudget the part of {@code budget} financed by canon and royalties
 * @param budget the modified budget (PIM)
 * @param canonAccrued the part of {@code accrued} financed by canon and royalties
 * @param accrued what was recognised as owed (devengado)
 * @param contracted value of the contracts of the year's purchases
 * @param worksContracted the part of {@code contracted} that is for works
 * @param worksFound the part of {@code worksContracted} whose work is known
 * @param suppliesFound what of the other contracts belongs to a known work
 */
public record Figures(
        Optional<BigDecimal> transferred,
        Optional<BigDecimal> canonBudget,
        Optional<BigDecimal> budget,
        Optional<BigDecimal> canonAccrued,
        Optional<BigDecimal> accrued,
        Optional<BigDecimal> contracted,
        Optional<BigDecimal> worksContracted,
        Optional<BigDecimal> worksFound,
        Optional<BigDecimal> suppliesFound) {
    public Figures {
        refuseLarger("canonBudget", canonBudget, "budget", budget);
        refuseLarger("canonAccrued", canonAccrued, "accrued", accrued);
        refuseLarger("worksContracted", worksContracted, "contracted", contracted);
        refuseLarger("worksFound", worksFound, "worksContracted", worksContracted);
        refuseLarger("suppliesFound", suppliesFound, "contracted", contracted);
    }

    /** A part is at most its whole; of a part whose whole is not known nothing can be said. */
    private static void refuseLarger(
            String part, Optional<BigDecimal> amount, String whole, Optional<BigDecimal> atMost) {
        if (amount.isPresent() && (atMost.isEmpty() || amount.get().compareTo(atMost.get()) > 0)) {
            throw new IllegalArgumentException("%s (%s) is a part of %s (%s) and cannot be more"
                    .formatted(
                            part,
                            amount.get(),
                            whole,
                            atMost.map(Objects::toString).orElse("unknown")));
        }
    }

    /** Whether nothing at all is known. */
    public boolean empty() {
        return Stream.of(transferred, budget, accrued, contracted).allMatch(Optional::isEmpty);
    }
}
