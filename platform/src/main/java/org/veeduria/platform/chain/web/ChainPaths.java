package org.veeduria.platform.chain.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.veeduria.platform.shared.ApiPaths;

/** The chain in the OpenAPI document. */
@Component
class ChainPaths implements ApiPaths {
    @Override
    public Map<String, Operation> paths() {
        return Map.of(
                "/chain/{place}/{year}",
                new Operation(
                        "chain",
                        "A place's money in a year: received, budgeted, spent, contracted, built; and what is missing",
                        Map.of("place", "a ubigeo of six digits", "year", "four digits", "format", "json or csv")));
    }
}
