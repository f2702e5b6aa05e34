package org.veeduria.platform.contracting.internal;

import static org.veeduria.platform.contracting.internal.Json.day;
import static org.veeduria.platform.contracting.internal.Json.each;
import static org.veeduria.platform.contracting.internal.Json.money;
import static org.veeduria.platform.contracting.internal.Json.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.veeduria.platform.contracting.internal.ProcessDetails.Bidder;
import tools.jackson.databind.JsonNode;

/** Reads who bid in a release: the tenderers and those named in bids, winners first. */
record Bidders(JsonNode release, Organisations names) {
    List<Bidder> read() {
        Map<String, List<JsonNode>> bids = new LinkedHashMap<>();
        each(release.path("bids").path("details"))
                .forEach(bid -> ids(bid.path("tenderers"))
                        .forEach(id -> bids.computeIfAbsent(id, unseen -> new ArrayList<>())
                                .add(bid)));
        ids(release.path("tender").path("tenderers")).forEach(id -> bids.putIfAbsent(id, List.of()));
        Set<String> winners = each(release.path("awards"))
                .filter(award -> "active".equals(award.path("status").asString("active")))
                .flatMap(award -> ids(award.path("suppliers")))
                .collect(Collectors.toSet());
        Stream<Bidder> found = bids.entrySet().stream().map(entry -> bidder(entry.getKey(), entry.getValue(), winners));
        return found.sorted((a, b) -> Boolean.compare(b.won(), a.won())).toList();
    }

    private Bidder bidder(String id, List<JsonNode> bids, Set<String> winners) {
        return new Bidder(
                names.byId(id),
                bids.size(),
                bids.stream()
                        .flatMap(bid -> Stream.ofNullable(day(bid.path("date"))))
                        .max(java.time.LocalDate::compareTo)
                        .orElse(null),
                bids.stream()
                        .flatMap(bid -> Stream.ofNullable(money(bid.path("value"))))
                        .toList(),
                bids.stream()
                        .flatMap(bid -> Stream.ofNullable(text(bid.path("status"))))
                        .distinct()
                        .toList(),
                winners.contains(id));
    }

    private static Stream<String> ids(JsonNode references) {
        return each(references).map(PartyFacts::id).filter(Objects::nonNull).map(Objects::requireNonNull);
    }
}
