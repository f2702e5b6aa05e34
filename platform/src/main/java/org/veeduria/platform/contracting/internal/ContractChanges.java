package org.veeduria.platform.contracting.internal;

import static org.veeduria.platform.contracting.internal.Json.each;
import static org.veeduria.platform.contracting.internal.Json.number;

import java.math.BigDecimal;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * How far the value of a contract moved from what was signed (Peru's extension {@code contracts/valueChanges}): additions
 * with extensions of time and supplementary contracts, reductions, and penalties charged; all positive.
 */
record ContractChanges(BigDecimal added, BigDecimal reduced, BigDecimal penalties) {
    private static final String REDUCTION = "reduction";

    static ContractChanges of(JsonNode contract) {
        return new ContractChanges(
                sum(each(contract.path("valueChanges")).filter(change -> !reduces(change))),
                sum(each(contract.path("valueChanges")).filter(ContractChanges::reduces)),
                sum(each(contract.path("penalties"))));
    }

    private static boolean reduces(JsonNode change) {
        return REDUCTION.equals(change.path("type").asString(""));
    }

    private static BigDecimal sum(Stream<JsonNode> entries) {
        return entries.flatMap(
                        entry -> Stream.ofNullable(number(entry.path("value").path("amount"))))
                .map(BigDecimal::abs)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
