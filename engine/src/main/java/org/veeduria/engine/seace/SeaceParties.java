package org.veeduria.engine.seace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The organisations and people of one procedure, each once, with all its roles. */
final class SeaceParties {
    private static final Pattern RUC = Pattern.compile("\\d{11}");

    private final Map<String, ObjectNode> parties = new LinkedHashMap<>();

    /** {@code PE-RUC-…} for a taxpayer's number (RUC); SEACE's own codes of consortia and foreigners are {@code PE-SEACE-…}. */
    static String id(String code) {
        return scheme(code) + "-" + code;
    }

    private static String scheme(String code) {
        return RUC.matcher(code).matches() ? "PE-RUC" : "PE-SEACE";
    }

    /** Adds a role to the party, which is made when first met, and answers the party. */
    ObjectNode add(String code, String name, String role) {
        ObjectNode party = parties.computeIfAbsent(id(code), id -> {
            ObjectNode made = Json.object().put("id", id);
            made.putObject("identifier").put("scheme", scheme(code)).put("id", code);
            made.putArray("roles");
            return made;
        });
        if (!party.has("name")) {
            Json.text(party, "name", name);
        }
        ArrayNode roles = (ArrayNode) party.get("roles");
        if (roles.valueStream().noneMatch(known -> known.asString().equals(role))) {
            roles.add(role);
        }
        return party;
    }

    /** A reference to a party: id and name. */
    ObjectNode reference(String code, String name) {
        ObjectNode reference = Json.object().put("id", id(code));
        Json.text(reference, "name", name);
        return reference;
    }

    ObjectNode party(String code) {
        ObjectNode party = parties.get(id(code));
        if (party == null) {
            throw new IllegalArgumentException("no party " + code + " was added before");
        }
        return party;
    }

    ArrayNode toArray() {
        return Json.array().addAll(List.copyOf(parties.values()));
    }
}
