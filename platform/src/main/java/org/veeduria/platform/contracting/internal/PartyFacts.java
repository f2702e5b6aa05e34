package org.veeduria.platform.contracting.internal;

import static org.veeduria.platform.contracting.internal.Json.each;
import static org.veeduria.platform.contracting.internal.Json.first;
import static org.veeduria.platform.contracting.internal.Json.text;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One organisation as one release names it, and the sides it stands on: buying (entity) or selling (supplier). */
record PartyFacts(
        String id,
        String name,
        @Nullable String scheme,
        @Nullable String identifier,
        boolean entity,
        boolean supplier) {

    boolean naturalPerson() {
        return NaturalPerson.is(scheme, identifier == null ? id : identifier);
    }

    PartyFacts and(PartyFacts other) {
        return new PartyFacts(
                id,
                name.equals(id) ? other.name : name,
                scheme == null ? other.scheme : scheme,
                identifier == null ? other.identifier : identifier,
                entity || other.entity,
                supplier || other.supplier);
    }

    /** Every organisation a release refers to; what {@code parties} says of it comes first. */
    static Collection<PartyFacts> of(JsonNode release) {
        Map<String, PartyFacts> found = new LinkedHashMap<>();
        JsonNode tender = release.path("tender");
        each(release.path("parties")).forEach(node -> add(found, node, false, false));
        add(found, release.path("buyer"), true, false);
        add(found, tender.path("procuringEntity"), true, false);
        each(tender.path("tenderers")).forEach(node -> add(found, node, false, true));
        each(release.path("bids").path("details"))
                .flatMap(bid -> each(bid.path("tenderers")))
                .forEach(node -> add(found, node, false, true));
        each(release.path("awards"))
                .flatMap(award -> each(award.path("suppliers")))
                .forEach(node -> add(found, node, false, true));
        return found.values();
    }

    private static void add(Map<String, PartyFacts> found, JsonNode node, boolean entity, boolean supplier) {
        String id = id(node);
        if (id != null) {
            String name = first(node.path("name"), node.path("identifier").path("legalName"));
            PartyFacts party = new PartyFacts(
                    id,
                    name == null ? id : name,
                    text(node.path("identifier").path("scheme")),
                    text(node.path("identifier").path("id")),
                    entity,
                    supplier);
            found.merge(id, party, PartyFacts::and);
        }
    }

    /** The id a reference goes by: its {@code id}, its identifier, or, where a publisher gives neither, its name. */
    static @Nullable String id(JsonNode reference) {
        return first(reference.path("id"), reference.path("identifier").path("id"), reference.path("name"));
    }
}
