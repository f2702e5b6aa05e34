package org.veeduria.engine.seace;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes awards and the suppliers who won them, with the bans and penalties the table joins to each supplier. */
final class SeaceAwarding {
    private final SeaceItems items;
    private final SeaceParties parties;
    private final SeaceCells cells;

    SeaceAwarding(SeaceItems items, SeaceParties parties, SeaceCells cells) {
        this.items = items;
        this.parties = parties;
        this.cells = cells;
    }

    ArrayNode toArray(List<SeaceAwards.Award> awards) {
        ArrayNode array = Json.array();
        awards.forEach(award -> array.add(award(award)));
        return array;
    }

    private ObjectNode award(SeaceAwards.Award award) {
        SeaceRow row = award.row();
        ObjectNode node = Json.object().put("id", award.id());
        Json.text(node, "status", cells.word(row, "estado_item", "awardStatus"));
        Json.text(node, "statusDetails", row.text("estado_item"));
        Json.date(node, "date", cells.date(row, "fecha_buenapro"));
        Json.date(node, "consentDate", cells.date(row, "fecha_consentimiento_bp"));
        Optional<String> currency = award.items().isEmpty()
                ? items.onlyCurrency()
                : items.currency(award.items().getFirst(), row);
        Json.value(node, "value", cells.number(row, "monto_adjudicado_item"), currency);
        node.putArray("suppliers").add(supplier(row));
        for (String id : award.items()) {
            ObjectNode item = node.putArray("items").addObject().put("id", id);
            cells.number(row, "cantidad_adjudicado_item").ifPresent(quantity -> item.put("quantity", quantity));
        }
        return node;
    }

    private ObjectNode supplier(SeaceRow row) {
        String code = row.text("ruc_proveedor");
        String name = row.text("proveedor");
        ObjectNode party = parties.add(code, name, "supplier");
        if (row.has("tipo_proveedor") && !party.has("details")) {
            party.putObject("details").put("supplierType", row.text("tipo_proveedor"));
        }
        return parties.reference(code, name);
    }
}
