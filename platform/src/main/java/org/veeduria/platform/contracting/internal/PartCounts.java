package org.veeduria.platform.contracting.internal;

import static org.veeduria.platform.contracting.internal.Json.each;

import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** How many rows a release gives each of the tables of {@link ReleaseParts}. */
record PartCounts(long items, long bids, long awards, long contracts) {
    static PartCounts of(JsonNode release) {
        return new PartCounts(
                Stream.of(
                                Stream.of(release.path("tender")),
                                each(release.path("awards")),
                                each(release.path("contracts")))
                        .flatMap(Function.identity())
                        .flatMap(parent -> each(parent.path("items")))
                        .count(),
                each(release.path("bids").path("details")).count(),
                each(release.path("awards")).count(),
                each(release.path("contracts")).count());
    }
}
