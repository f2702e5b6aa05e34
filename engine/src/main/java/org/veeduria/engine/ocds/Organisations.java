package org.veeduria.engine.ocds;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings organisations to where OCDS 1.1 has them. OCDS 1.0 wrote them out at each use, without an id; they become
 * parties with roles, and each use a reference of id and name. The id is the identifier's scheme and id, or else the name.
 */
final class Organisations {
    private static final Set<String> REFERENCE = Set.of("id", "name");

    private final ObjectNode release;
    private final Map<String, ObjectNode> parties = new LinkedHashMap<>();
    private final Set<String> roles = new HashSet<>();

    private Organisations(ObjectNode release) {
        this.release = release;
        objects(release.path("parties")).forEach(party -> parties.putIfAbsent(id(party), party));
        parties.forEach((id, party) ->
                party.path("roles").valueStream().forEach(role -> roles.add(id + " " + role.asString(""))));
    }

    static void gather(ObjectNode release) {
        new Organisations(release).gather();
    }

    private void gather() {
        JsonNode tender = release.path("tender");
        int before = parties.size();
        use(release.path("buyer"), "buyer");
        use(tender.path("procuringEntity"), "procuringEntity");
        objects(tender.path("tenderers")).forEach(tenderer -> use(tenderer, "tenderer"));
        objects(release.path("bids").path("details"))
                .flatMap(bid -> objects(bid.path("tenderers")))
                .forEach(tenderer -> use(tenderer, "tenderer"));
        objects(release.path("awards"))
                .flatMap(award -> objects(award.path("suppliers")))
                .forEach(supplier -> use(supplier, "supplier"));
        if (parties.size() > before) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            parties.values().forEach(all::add);
            release.set("parties", all);
        }
    }

    private void use(JsonNode node, String role) {
        if (!(node instanceof ObjectNode organisation) || id(organisation).isEmpty()) {
            return;
        }
        String id = id(organisation);
        ObjectNode party =
                parties.computeIfAbsent(id, missing -> organisation.deepCopy().put("id", missing));
        if (roles.add(id + " " + role)) {
            ArrayNode listed = party.path("roles") instanceof ArrayNode known ? known : party.putArray("roles");
            listed.add(role);
        }
        organisation.put("id", id);
        List<String> written =
                organisation.propertyStream().map(Map.Entry::getKey).toList();
        written.stream().filter(field -> !REFERENCE.contains(field)).forEach(organisation::remove);
    }

    private static String id(JsonNode organisation) {
        String id = organisation.path("id").asString("").strip();
        if (!id.isEmpty()) {
            return id;
        }
        JsonNode identifier = organisation.path("identifier");
        String number = identifier.path("id").asString("").strip();
        String scheme = identifier.path("scheme").asString("").strip();
        return number.isEmpty()
                ? organisation.path("name").asString("").strip()
                : scheme.isEmpty() ? number : scheme + "-" + number;
    }

    private static Stream<ObjectNode> objects(JsonNode list) {
        return list.valueStream()
                .flatMap(node -> node instanceof ObjectNode object ? Stream.of(object) : Stream.empty());
    }
}
