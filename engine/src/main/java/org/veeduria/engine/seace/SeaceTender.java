package org.veeduria.engine.seace;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the tender of one procedure, and who bid in it. */
final class SeaceTender {
    private final List<SeaceRow> rows;
    private final SeaceRow first;
    private final SeaceItems items;
    private final SeaceParties parties;
    private final SeaceCells cells;

    SeaceTender(List<SeaceRow> rows, SeaceItems items, SeaceParties parties, SeaceCells cells) {
        this.rows = rows;
        this.first = rows.getFirst();
        this.items = items;
        this.parties = parties;
        this.cells = cells;
    }

    ObjectNode toNode(ObjectNode entity, List<SeaceAwards.Award> awards) {
        ObjectNode tender = Json.object().put("id", first.text("codigoconvocatoria"));
        Json.text(tender, "title", first.text("proceso"));
        Json.text(tender, "description", first.text("descripcion_proceso"));
        Json.text(tender, "status", status());
        tender.set("procuringEntity", entity);
        Json.children(tender, "items", items.toArray());
        if (items.oneCurrency()) {
            Json.value(tender, "value", cells.number(first, "montoreferencial"), items.onlyCurrency());
        }
        method(tender);
        periods(tender);
        bidders(tender, awards);
        long members = distinct("miembrecomite").count();
        if (members > 0) {
            tender.put("committeeMembers", members);
        }
        return tender;
    }

    /** The state all items share; mixed states give none. */
    private Optional<String> status() {
        List<Optional<String>> states = rows.stream()
                .map(row -> SeaceWords.code("tenderStatus", row.text("estadoitem")))
                .distinct()
                .toList();
        if (states.contains(Optional.<String>empty())) {
            return cells.word(first, "estadoitem", "tenderStatus");
        }
        return states.size() == 1 ? states.getFirst() : Optional.empty();
    }

    private void method(ObjectNode tender) {
        Json.text(tender, "procurementMethod", cells.word(first, "tipoprocesoseleccion", "method"));
        Json.text(tender, "procurementMethodDetails", first.text("tipoprocesoseleccion"));
        Json.text(tender, "mainProcurementCategory", cells.word(first, "objetocontractual", "category"));
        SeaceWords.code("additionalCategory", first.text("objetocontractual"))
                .ifPresent(code ->
                        tender.putArray("additionalProcurementCategories").add(code));
        Json.text(tender, "purchaseType", first.text("tipo_compra"));
    }

    private void periods(ObjectNode tender) {
        ObjectNode period = Json.object();
        Json.date(period, "startDate", cells.date(first, "fecha_convocatoria"));
        Json.date(period, "endDate", cells.date(first, "fechapresentacionpropuesta"));
        Json.child(tender, "tenderPeriod", period);
        Optional<LocalDate> integrated = cells.date(first, "fechaintegracionbases");
        if (integrated.isPresent()) {
            ObjectNode milestone = tender.putArray("milestones").addObject();
            milestone.put("id", "integracion-bases").put("title", "Integración de bases");
            Json.date(milestone, "dateMet", integrated);
        }
    }

    /** Who bid. Where the table lists nobody, those who were awarded are the only ones known to have bid. */
    private void bidders(ObjectNode tender, List<SeaceAwards.Award> awards) {
        Map<String, String> bidders = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.has("ruc_codigo_postor"))
                .forEach(row -> bidders.putIfAbsent(row.text("ruc_codigo_postor"), row.text("postor")));
        boolean listed = !bidders.isEmpty();
        if (!listed) {
            awards.forEach(
                    award -> bidders.putIfAbsent(award.supplier(), award.row().text("proveedor")));
        }
        if (bidders.isEmpty()) {
            return;
        }
        ArrayNode tenderers = tender.putArray("tenderers");
        bidders.forEach((code, name) -> {
            parties.add(code, name, "tenderer");
            tenderers.add(parties.reference(code, name));
        });
        tender.put("numberOfTenderers", bidders.size());
        tender.put("tenderersSource", listed ? "bids" : "awards");
    }

    /** One bid per bidder and item, with its day. Whether it was admitted the table does not say, nor do we. */
    ArrayNode bids() {
        Map<String, ObjectNode> bids = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.has("ruc_codigo_postor"))
                .forEach(row -> bids.computeIfAbsent(
                        row.text("n_item") + "-" + row.text("ruc_codigo_postor"), id -> bid(id, row)));
        return Json.array().addAll(List.copyOf(bids.values()));
    }

    private ObjectNode bid(String id, SeaceRow row) {
        ObjectNode bid = Json.object().put("id", id);
        Json.date(bid, "date", cells.date(row, "fecha_presentacion_propuesta"));
        bid.putArray("tenderers").add(parties.reference(row.text("ruc_codigo_postor"), row.text("postor")));
        bid.putArray("relatedItems").add(row.text("n_item"));
        return bid;
    }

    private Stream<String> distinct(String column) {
        return rows.stream()
                .map(row -> row.text(column))
                .filter(text -> !text.isEmpty())
                .distinct();
    }
}
