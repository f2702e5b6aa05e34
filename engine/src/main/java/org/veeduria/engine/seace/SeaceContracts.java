package org.veeduria.engine.seace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the contracts of one procedure, each once, with its lines, its changes of amount and of time. */
final class SeaceContracts {
    /** Column of each change of amount, and the field it becomes. */
    private static final List<Map.Entry<String, String>> CHANGES = List.of(
            Map.entry("monto_adicional", "additions"),
            Map.entry("monto_reduccion", "reductions"),
            Map.entry("monto_prorroga", "extensions"),
            Map.entry("monto_complementario", "supplements"));

    private final SeaceItems items;
    private final SeaceParties parties;
    private final SeaceCells cells;
    private final List<SeaceAwards.Award> awards;

    SeaceContracts(SeaceItems items, SeaceParties parties, SeaceCells cells, List<SeaceAwards.Award> awards) {
        this.items = items;
        this.parties = parties;
        this.cells = cells;
        this.awards = awards;
    }

    ArrayNode toArray(List<SeaceRow> rows, SeaceSanctions sanctions) {
        ArrayNode contracts = Json.array();
        rows.stream()
                .filter(row -> row.has("n_cod_contrato"))
                .collect(Collectors.groupingBy(
                        row -> row.text("n_cod_contrato"), LinkedHashMap::new, Collectors.toList()))
                .forEach((id, ofContract) -> {
                    ObjectNode contract = contract(id, ofContract);
                    sanctions.addTo(contract);
                    contracts.add(contract);
                });
        return contracts;
    }

    private ObjectNode contract(String id, List<SeaceRow> rows) {
        SeaceRow row = rows.getFirst();
        ObjectNode contract = Json.object().put("id", id);
        award(rows).ifPresent(award -> contract.put("awardID", award.id()));
        Json.text(contract, "title", row.text("num_contrato"));
        Json.text(contract, "code", row.text("codigo_contrato"));
        if (row.text("tieneresolucion").equals("SI")) {
            contract.put("status", "terminated").put("statusDetails", "Resuelto");
        }
        Json.date(contract, "dateSigned", cells.date(row, "fecha_suscripcion_contrato"));
        periods(contract, row);
        Optional<String> currency = items.currency(row.text("num_item"), row);
        Json.value(contract, "value", cells.number(row, "monto_contratado_total"), currency);
        changes(contract, row, currency);
        contractor(contract, row);
        lines(contract, rows);
        document(contract, row);
        return contract;
    }

    private void periods(ObjectNode contract, SeaceRow row) {
        ObjectNode period = Json.object();
        Json.date(period, "startDate", cells.date(row, "fecha_vigencia_inicial"));
        Json.date(period, "endDate", cells.date(row, "fecha_vigencia_final"));
        Json.child(contract, "period", period);
        ObjectNode updated = Json.object();
        Json.date(updated, "endDate", cells.date(row, "fecha_vigencia_fin_actualizada"));
        Json.child(contract, "updatedPeriod", updated);
    }

    /** Amounts of zero mean that there was no such change. */
    private void changes(ObjectNode contract, SeaceRow row, Optional<String> currency) {
        CHANGES.forEach(change -> Json.value(
                contract,
                change.getValue(),
                cells.number(row, change.getKey()).filter(amount -> amount.signum() != 0),
                currency));
    }

    /** The contractor's name is known where it is the supplier of an award; a consortium signs under another code. */
    private void contractor(ObjectNode contract, SeaceRow row) {
        if (row.has("ruc_contratista")) {
            String code = row.text("ruc_contratista");
            String name = name(code);
            parties.add(code, name, "supplier");
            contract.putArray("suppliers").add(parties.reference(code, name));
        }
        if (row.has("ruc_destinatario_pago")) {
            String code = row.text("ruc_destinatario_pago");
            parties.add(code, name(code), "payee");
            contract.set("payee", parties.reference(code, name(code)));
        }
    }

    private String name(String code) {
        return awards.stream()
                .filter(award -> award.supplier().equals(code))
                .map(award -> award.row().text("proveedor"))
                .findFirst()
                .orElse("");
    }

    private void lines(ObjectNode contract, List<SeaceRow> rows) {
        Map<String, SeaceRow> lines = new LinkedHashMap<>();
        rows.stream().filter(row -> row.has("num_item")).forEach(row -> lines.putIfAbsent(row.text("num_item"), row));
        ArrayNode items = Json.array();
        lines.forEach((item, row) -> {
            ObjectNode line = items.addObject().put("id", item);
            Json.value(line, "totalValue", cells.number(row, "monto_contratado_item"), this.items.currency(item, row));
        });
        Json.children(contract, "items", items);
    }

    private void document(ObjectNode contract, SeaceRow row) {
        if (row.has("urlcontrato")) {
            ObjectNode document = contract.putArray("documents").addObject();
            document.put("id", "contrato-" + contract.get("id").asString()).put("documentType", "contractSigned");
            document.put("url", row.text("urlcontrato").replace('\\', '/'));
            Json.date(document, "datePublished", cells.date(row, "fecha_publicacion_contrato"));
        }
    }

    /** The award the contract rests on: same item and supplier; else the only award of its items; else none is claimed. */
    private Optional<SeaceAwards.Award> award(List<SeaceRow> rows) {
        List<String> lines =
                rows.stream().map(row -> row.text("num_item")).distinct().toList();
        List<SeaceAwards.Award> ofItems = awards.stream()
                .filter(award -> award.items().stream().anyMatch(lines::contains))
                .toList();
        String contractor = rows.getFirst().text("ruc_contratista");
        Optional<SeaceAwards.Award> exact = ofItems.stream()
                .filter(award -> award.supplier().equals(contractor))
                .findFirst();
        List<SeaceAwards.Award> candidates = ofItems.isEmpty() ? awards : ofItems;
        boolean oneSupplier =
                candidates.stream().map(SeaceAwards.Award::supplier).distinct().count() == 1;
        return exact.or(() -> oneSupplier ? Optional.of(candidates.getFirst()) : Optional.empty());
    }
}
