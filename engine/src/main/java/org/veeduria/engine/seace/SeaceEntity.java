package org.veeduria.engine.seace;

import tools.jackson.databind.node.ObjectNode;

/** The entity that buys: buyer and procuring entity are the same body in this table. */
final class SeaceEntity {
    private SeaceEntity() {}

    static ObjectNode add(SeaceRow row, SeaceParties parties) {
        String ruc = row.text("entidad_ruc");
        String name = row.text("entidad");
        parties.add(ruc, name, "buyer");
        ObjectNode party = parties.add(ruc, name, "procuringEntity");
        if (row.has("codigoentidad")) {
            party.putArray("additionalIdentifiers")
                    .addObject()
                    .put("scheme", "PE-SEACE-ENTIDAD")
                    .put("id", row.text("codigoentidad"));
        }
        ObjectNode details = Json.object();
        Json.text(details, "entityType", row.text("tipoentidad"));
        Json.text(details, "sector", row.text("sector"));
        Json.child(party, "details", details);
        return parties.reference(ruc, name);
    }
}
