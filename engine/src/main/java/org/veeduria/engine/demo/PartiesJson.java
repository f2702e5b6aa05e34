package org.veeduria.engine.demo;

import static org.veeduria.engine.demo.ReleaseJson.JSON;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The organisations of a purchase. Their identifiers are of no register: the scheme says so. */
final class PartiesJson {
    private static final String SCHEME = "X-FICTICIO";

    private final Draft draft;

    PartiesJson(Draft draft) {
        this.draft = draft;
    }

    static String id(Entity entity) {
        return SCHEME + "-" + entity.id();
    }

    static String id(Company company) {
        return SCHEME + "-" + company.id();
    }

    ArrayNode parties() {
        ArrayNode parties = JSON.arrayNode().add(entity());
        draft.bids.forEach(bid -> parties.add(company(bid.company())));
        return parties;
    }

    private ObjectNode entity() {
        Entity entity = draft.entity;
        ObjectNode party = party(id(entity), entity.id(), entity.name());
        party.set("address", address(entity.place(), "Plaza Ficticia s/n"));
        party.putObject("contactPoint").put("name", "Oficina de logística").put("telephone", entity.telephone());
        party.putArray("roles").add("buyer").add("procuringEntity");
        return party;
    }

    private ObjectNode company(Company company) {
        ObjectNode party = party(id(company), company.id(), company.name());
        party.set("address", address(company.place(), company.street()));
        party.putObject("contactPoint").put("name", "Mesa de partes").put("telephone", company.telephone());
        party.putObject("details").put("foundationDate", company.founded().toString());
        if (company.bannedFrom() != null && company.bannedTo() != null) {
            ObjectNode ban = party.putArray("sanctions").addObject().put("id", "RES-FICTICIA-" + company.id());
            ban.put("reason", "Sanción ficticia de demostración");
            ban.putObject("period")
                    .put("startDate", company.bannedFrom().toString())
                    .put("endDate", company.bannedTo().toString());
        }
        party.putArray("roles").add("tenderer");
        if (draft.state.hasAward() && draft.winning().company().equals(company)) {
            party.withArray("roles").add("supplier");
        }
        return party;
    }

    private static ObjectNode party(String id, String number, String name) {
        ObjectNode party = JSON.objectNode().put("id", id).put("name", name);
        party.putObject("identifier").put("scheme", SCHEME).put("id", number).put("legalName", name);
        return party;
    }

    private static ObjectNode address(Place place, String street) {
        return address(place).put("streetAddress", street);
    }

    static ObjectNode address(Place place) {
        return JSON.objectNode()
                .put("locality", place.district())
                .put("province", place.province())
                .put("region", place.region())
                .put("countryName", "Perú");
    }
}
