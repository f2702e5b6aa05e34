package org.veeduria.engine.seace;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.veeduria.engine.input.Problems;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes one compiled release of all rows of one procedure. Same rows, same release, byte for byte. */
final class SeaceMapping {
    /** SEACE's registered OCDS prefix and system. */
    static final String OCID = "ocds-dgv273-seacev3-";

    private static final List<String> RELEASE_DATES = List.of(
            "fecha_convocatoria",
            "fecha_buenapro",
            "fecha_consentimiento_bp",
            "fecha_suscripcion_contrato",
            "fecha_publicacion_contrato");

    private final Problems problems;

    SeaceMapping(Problems problems) {
        this.problems = problems;
    }

    SeaceProcess process(List<SeaceRow> rows) {
        return new SeaceProcess(
                release(rows), rows.stream().map(row -> row.row().line()).toList());
    }

    private ObjectNode release(List<SeaceRow> rows) {
        SeaceCells cells = new SeaceCells(problems);
        SeaceParties parties = new SeaceParties();
        SeaceItems items = new SeaceItems(rows, cells);
        List<SeaceAwards.Award> awards = SeaceAwards.of(rows);
        SeaceSanctions sanctions = new SeaceSanctions(rows, cells);

        ObjectNode release = head(rows);
        ObjectNode entity = SeaceEntity.add(rows.getFirst(), parties);
        SeaceTender tender = new SeaceTender(rows, items, parties, cells);
        release.set("buyer", entity);
        release.set("tender", tender.toNode(entity.deepCopy(), awards));
        Json.children(release, "awards", new SeaceAwarding(items, parties, cells).toArray(awards));
        Json.children(release, "contracts", new SeaceContracts(items, parties, cells, awards).toArray(rows, sanctions));
        ArrayNode bids = tender.bids();
        if (!bids.isEmpty()) {
            release.putObject("bids").set("details", bids);
        }
        awards.stream()
                .map(SeaceAwards.Award::supplier)
                .distinct()
                .forEach(supplier -> sanctions.addTo(parties.party(supplier), supplier));
        release.set("parties", parties.toArray());
        return release;
    }

    private static ObjectNode head(List<SeaceRow> rows) {
        String ocid = OCID + rows.getFirst().text("codigoconvocatoria");
        ObjectNode release = Json.object().put("ocid", ocid);
        Optional<String> date = latest(rows).map(Json::moment);
        release.put("id", ocid + date.map(day -> "-" + day).orElse(""));
        Json.text(release, "date", date);
        release.putArray("tag").add("compiled");
        return release.put("initiationType", "tender").put("language", "es");
    }

    /** The last day on which the table shows that something happened in the procedure. */
    private static Optional<LocalDate> latest(List<SeaceRow> rows) {
        SeaceCells silent = new SeaceCells(problem -> {});
        return rows.stream()
                .flatMap(row -> RELEASE_DATES.stream().map(column -> silent.date(row, column)))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }
}
