package org.veeduria.platform.contracting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the room of works needs of a process to find the work it belongs to.
 *
 * @param method the publisher's own name of the method
 * @param categoryDetails the publisher's own name of the category
 * @param reference reference value of the tender
 * @param awarded sum of active awards in {@code currency}; null where there are none
 */
public record ProcessForWorks(
        String ocid,
        boolean fictional,
        String title,
        @Nullable String description,
        @Nullable OrganisationName entity,
        @Nullable LocalDate called,
        @Nullable String method,
        @Nullable String category,
        @Nullable String categoryDetails,
        @Nullable String ubigeo,
        @Nullable BigDecimal reference,
        @Nullable String currency,
        @Nullable BigDecimal awarded,
        List<OrganisationName> suppliers,
        List<Term> contracts) {
    public ProcessForWorks {
        suppliers = List.copyOf(suppliers);
        contracts = List.copyOf(contracts);
    }

    /**
     * A contract.
     *
     * @param added what was added to the amount afterwards
     */
    public record Term(
            @Nullable LocalDate signed,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal added,
            @Nullable String currency) {}
}
