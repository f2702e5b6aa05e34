package org.veeduria.platform.contracting.internal;

import static org.veeduria.platform.contracting.internal.Json.each;
import static org.veeduria.platform.contracting.internal.Json.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * How far the value of a contract moved from what was signed (Peru's extensions of {@code contracts}): additions with
 * extensions of time and supplementary contracts, reductions, and penalties charged; all positive.
 */
record ContractChanges(BigDecimal added, BigDecimal reduced, BigDecimal penalties) {
    /** The extensions that hold a change of value, in the order they are told. */
    static final List<String> KINDS = List.of("additions", "reductions", "extensions", "supplements");

    static ContractChanges of(JsonNode contract) {
        return new ContractChanges(
                sum(KINDS.stream().filter(kind -> !reduces(kind)).map(contract::path)),
                sum(KINDS.stream().filter(ContractChanges::reduces).map(contract::path)),
                sum(each(contract.path("penalties")).map(penalty -> penalty.path("value"))));
    }

    static boolean reduces(String kind) {
        return kind.equals("reductions");
    }

    private static BigDecimal sum(Stream<JsonNode> values) {
        return values.flatMap(value -> Stream.ofNullable(number(value.path("amount"))))
                .map(BigDecimal::abs)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
