package org.veeduria.engine.works;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contracting process of a work, and its contract.
 *
 * @param id the {@code ocid}, or the publisher's own id
 * @param natures what it is for; empty where nobody says it
 * @param method the publisher's name of the procedure
 * @param signed day of the contract, or of its start
 * @param amount as signed
 * @param finalAmount as it ended
 * @param source the source that names it: {@code oc4ids}, or how it was joined
 */
public record Agreement(
        String id,
        Set<Nature> natures,
        @Nullable String title,
        List<Party> suppliers,
        @Nullable Party entity,
        @Nullable String method,
        @Nullable LocalDate called,
        @Nullable At<LocalDate> signed,
        @Nullable At<LocalDate> starts,
        @Nullable At<LocalDate> ends,
        @Nullable At<Amount> amount,
        @Nullable At<Amount> finalAmount,
        List<Modification> modifications,
        List<Payment> payments,
        String source,
        String pointer) {
    public Agreement {
        natures = Set.copyOf(natures);
        suppliers = List.copyOf(suppliers);
        modifications = List.copyOf(modifications);
        payments = List.copyOf(payments);
    }

    /** What a contract of a work is for. */
    public enum Nature {
        DESIGN,
        CONSTRUCTION,
        SUPERVISION,
        SUPPLY
    }

    /**
     * An organisation.
     *
     * @param id as published
     */
    public record Party(String id, String name) {}

    /**
     * A change of a contract.
     *
     * @param added amount added (negative: taken off); null where the amount did not change
     * @param newEnd null where the term did not change
     */
    public record Modification(
            @Nullable LocalDate day,
            @Nullable String reason,
            @Nullable Amount added,
            @Nullable LocalDate newEnd,
            String pointer) {}

    /** A payment. */
    public record Payment(LocalDate day, Amount amount, String pointer) {}

    /** Whether it is for that. */
    public boolean isFor(Nature nature) {
        return natures.contains(nature);
    }

    /** Whether each modification tells a change of the term, or an amount in the contract's currency. */
    public boolean saysWhatWasAdded() {
        return modifications.stream()
                .allMatch(one -> one.added() == null
                        ? one.newEnd() != null
                        : amount != null && one.added().isLike(amount.value()));
    }

    /** Whether all its payments are in the contract's currency. */
    public boolean isPaidInItsCurrency() {
        return payments.stream().allMatch(one -> amount != null && one.amount().isLike(amount.value()));
    }

    /** What its modifications added to the amount, in its own currency; reductions do not count. */
    public BigDecimal added() {
        return modifications.stream()
                .map(Modification::added)
                .filter(added -> added != null && amount != null && added.isLike(amount.value()))
                .map(added -> java.util.Objects.requireNonNull(added).number().max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
