package org.veeduria.platform.contracting.internal;

import static org.veeduria.platform.contracting.internal.Json.each;
import static org.veeduria.platform.contracting.internal.Json.first;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where what is bought is delivered or built, as the publisher names it: the first item that says so, else the entity's address.
 *
 * @param abroad the address names another country than Peru, so that a region of the same name is not Peru's
 */
record PlaceNames(
        @Nullable String region,
        @Nullable String province,
        @Nullable String district,
        boolean abroad) {
    private static final PlaceNames UNKNOWN = new PlaceNames(null, null, null, false);
    private static final Set<String> PERU = Set.of("peru", "perú", "pe", "per");

    static PlaceNames of(JsonNode release) {
        JsonNode tender = release.path("tender");
        String entity = PartyFacts.id(tender.path("procuringEntity"));
        return Stream.of(
                        each(tender.path("items")).map(item -> item.path("deliveryAddress")),
                        each(tender.path("items")).flatMap(item -> each(item.path("deliveryAddresses"))),
                        each(tender.path("deliveryAddresses")),
                        each(release.path("parties"))
                                .filter(party -> entity != null && entity.equals(PartyFacts.id(party)))
                                .map(party -> party.path("address")))
                .flatMap(addresses -> addresses)
                .map(PlaceNames::at)
                .filter(place -> place.region != null || place.district != null)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Where one item goes, as far as the item itself says it. */
    static PlaceNames ofItem(JsonNode item) {
        return at(item.path("deliveryAddress"));
    }

    private static PlaceNames at(JsonNode address) {
        return new PlaceNames(
                first(address.path("region"), address.path("department")),
                first(address.path("province"), address.path("subregion")),
                first(address.path("locality"), address.path("district")),
                !PERU.contains(
                        address.path("countryName").asString("PE").strip().toLowerCase(Locale.ROOT)));
    }
}
