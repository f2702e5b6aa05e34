package org.veeduria.platform.contracting.internal;

import static org.veeduria.platform.contracting.internal.Json.each;
import static org.veeduria.platform.contracting.internal.Json.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** How far a contract moved from what was signed: additions and reductions (both positive) and penalties charged. */
record ContractChanges(BigDecimal added, BigDecimal reduced, BigDecimal penalties) {
    static ContractChanges of(JsonNode contract) {
        List<BigDecimal> changes = values(contract.path("amendments")).toList();
        return new ContractChanges(
                sum(changes.stream().filter(change -> change.signum() > 0)),
                sum(changes.stream().filter(change -> change.signum() < 0)).negate(),
                sum(values(contract.path("penalties"))));
    }

    private static Stream<BigDecimal> values(JsonNode entries) {
        return each(entries)
                .flatMap(entry -> Stream.ofNullable(number(entry.path("value").path("amount"))));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
