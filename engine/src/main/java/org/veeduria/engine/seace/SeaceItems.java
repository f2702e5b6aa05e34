package org.veeduria.engine.seace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The items of one procedure, each with its place, and the currency everything about it is in. */
final class SeaceItems {
    private final Map<String, SeaceRow> first = new LinkedHashMap<>();
    private final Map<String, Optional<String>> currencies = new LinkedHashMap<>();
    private final SeaceCells cells;

    SeaceItems(List<SeaceRow> rows, SeaceCells cells) {
        this.cells = cells;
        rows.forEach(row -> first.putIfAbsent(row.text("n_item"), row));
        first.forEach((item, row) -> currencies.put(item, cells.currency(row)));
    }

    /** The item's currency; for an item not listed, the row's own. */
    Optional<String> currency(String item, SeaceRow row) {
        Optional<String> known = currencies.get(item);
        return known == null ? SeaceWords.code("currency", row.text("moneda")) : known;
    }

    /** The one currency of the procedure; none where its items are in several. */
    Optional<String> onlyCurrency() {
        List<Optional<String>> distinct =
                currencies.values().stream().distinct().toList();
        return distinct.size() == 1 ? distinct.getFirst() : Optional.empty();
    }

    boolean oneCurrency() {
        return currencies.values().stream().distinct().count() == 1;
    }

    ArrayNode toArray() {
        ArrayNode items = Json.array();
        first.forEach((id, row) -> items.add(item(id, row)));
        return items;
    }

    private ObjectNode item(String id, SeaceRow row) {
        ObjectNode item = Json.object().put("id", id);
        Json.text(item, "description", row.text("descripcion_item"));
        if (row.has("codigoitem")) {
            ObjectNode classification = item.putObject("classification");
            classification.put("scheme", "PE-CUBSO-ITEM").put("id", row.text("codigoitem"));
            Json.text(classification, "description", row.text("itemcubso"));
        }
        if (row.has("unidad_medida")) {
            item.putObject("unit").put("name", row.text("unidad_medida"));
        }
        Json.value(item, "estimatedValue", cells.number(row, "monto_referencial_item"), currency(id, row));
        Json.text(item, "statusDetails", row.text("estadoitem"));
        if (row.has("paquete")) {
            item.put("isPackage", row.text("paquete").equals("SI"));
        }
        Json.text(item, "pricingSystem", row.text("sistema_contratacion"));
        Json.child(item, "deliveryAddress", address(row));
        return item;
    }

    private static ObjectNode address(SeaceRow row) {
        ObjectNode address = Json.object();
        Json.text(address, "locality", row.text("distrito_item"));
        Json.text(address, "province", row.text("provincia_item"));
        Json.text(address, "region", row.text("departamento_item"));
        Json.text(address, "countryName", address.isEmpty() ? "" : "Perú");
        return address;
    }
}
