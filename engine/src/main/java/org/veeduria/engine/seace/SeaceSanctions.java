package org.veeduria.engine.seace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bans (inhabilitaciones) and contract penalties. The table joins both to the supplier, whatever contract they arose
 * from: they are kept on the party, and a penalty also on its contract where that is in the table. The banned person's
 * name is not carried: the party has its own.
 */
final class SeaceSanctions {
    private static final List<String> BAN = List.of("numero_resolucion", "fecha_inicio", "fecha_fin");
    private static final List<String> PENALTY =
            List.of("idcontrato", "tipopenalidad", "fechapenalidad", "descripcionmotivo", "monto");

    private final List<SeaceRow> rows;
    private final SeaceCells cells;

    SeaceSanctions(List<SeaceRow> rows, SeaceCells cells) {
        this.rows = rows;
        this.cells = cells;
    }

    /** Adds its bans and penalties to a supplier's party. */
    void addTo(ObjectNode party, String supplier) {
        Stream<SeaceRow> banned = of("ruc_proveedor", supplier).filter(row -> row.has("numero_resolucion"));
        Json.children(party, "sanctions", each(banned, BAN, this::ban));
        Stream<SeaceRow> fined = of("ruc_proveedor", supplier).filter(row -> row.has("idcontrato"));
        Json.children(party, "penalties", each(fined, PENALTY, this::penalty));
    }

    /** Adds the penalties that arose from this very contract. */
    void addTo(ObjectNode contract) {
        Json.children(
                contract, "penalties", each(of("idcontrato", contract.get("id").asString()), PENALTY, this::penalty));
    }

    private Stream<SeaceRow> of(String column, String value) {
        return rows.stream().filter(row -> row.text(column).equals(value));
    }

    private static ArrayNode each(Stream<SeaceRow> found, List<String> identity, Function<SeaceRow, ObjectNode> shape) {
        Set<List<String>> seen = new LinkedHashSet<>();
        ArrayNode nodes = Json.array();
        found.filter(row -> seen.add(identity.stream().map(row::text).toList()))
                .forEach(row -> nodes.add(shape.apply(row)));
        return nodes;
    }

    private ObjectNode ban(SeaceRow row) {
        ObjectNode ban = Json.object().put("id", row.text("numero_resolucion"));
        ObjectNode period = Json.object();
        Json.date(period, "startDate", cells.compactDate(row, "fecha_inicio"));
        Json.date(period, "endDate", cells.compactDate(row, "fecha_fin"));
        Json.child(ban, "period", period);
        ArrayNode codes = Json.array();
        Stream.of(row.text("id_motivo_infraccion").split(","))
                .filter(code -> !code.isBlank())
                .forEach(codes::add);
        Json.children(ban, "reasonCodes", codes);
        Json.text(ban, "reason", row.text("de_motivo_infraccion"));
        Json.text(ban, "court", row.text("organo_jurisdiccional"));
        Json.text(ban, "disqualificationYear", row.text("año_inha"));
        Json.text(ban, "sanctionYear", row.text("año_san"));
        Json.date(ban, "dataDate", cells.compactDate(row, "fecha_corte"));
        return ban;
    }

    private ObjectNode penalty(SeaceRow row) {
        ObjectNode penalty = Json.object().put("contractID", row.text("idcontrato"));
        Json.text(penalty, "type", row.text("tipopenalidad"));
        Json.text(penalty, "contractCategory", row.text("objetocontrato"));
        Json.text(penalty, "entityName", row.text("entidadcontratante"));
        Json.date(penalty, "date", cells.penaltyDate(row, "fechapenalidad"));
        Json.text(penalty, "reason", row.text("descripcionmotivo"));
        Json.value(penalty, "value", cells.number(row, "monto"), Optional.empty());
        return penalty;
    }
}
