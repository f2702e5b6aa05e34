package org.veeduria.engine.works.invierte;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.AmountColumn;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;
import org.veeduria.engine.works.invierte.InvierteItem.Names;
import org.veeduria.engine.works.read.WorkReader;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One row as an OC4IDS project. Names of people, which Formato 8 puts in brackets after a unit's name, are left out. */
final class InvierteMapping {
    private static final Map<String, String> SECTORS = Map.of(
            "EDUCACIÓN", "education",
            "SALUD", "health",
            "SANEAMIENTO", "waterAndWaste",
            "TRANSPORTE", "transport",
            "ENERGÍA", "energy",
            "CULTURA Y DEPORTE", "cultureSportsAndRecreation");
    private static final Pattern GPS = Pattern.compile("(-?\\d{1,2}\\.\\d+)\\s*/\\s*(-?\\d{1,3}\\.\\d+)");
    private static final Pattern UNIT = Pattern.compile("(\\d{1,8})\\s*-\\s*(.+)");
    private static final double SOUTH = -18.5;
    private static final double NORTH = 0.1;
    private static final double WEST = -81.6;
    private static final double EAST = -68.5;

    private final Map<String, AmountColumn> amounts;
    private final Problems problems;

    InvierteMapping(Map<String, AmountColumn> amounts, Problems problems) {
        this.amounts = Map.copyOf(amounts);
        this.problems = problems;
    }

    InvierteItem item(InvierteRow row) {
        ObjectNode project = JsonNodeFactory.instance.objectNode();
        String cui = row.text("cui");
        project.put("id", "PE-CUI-" + cui);
        project.putArray("identifiers")
                .addObject()
                .put("scheme", WorkReader.CUI)
                .put("id", cui);
        project.put("title", row.text("nombre_pip"));
        Optional<String> day = InvierteDates.moment(row, "fecha_ultimamodificacion", problems);
        day.ifPresent(moment -> project.put("updated", moment));
        costs(row, project, day);
        Names names = names(row, isOtherForm(row));
        place(row, project, names);
        functions(row, project);
        authority(row, project);
        return new InvierteItem(cui, project, List.of(names), List.of(row.row().line()));
    }

    private void costs(InvierteRow row, ObjectNode project, Optional<String> day) {
        amount(row, "monto_inversion").ifPresent(first -> money(project.putObject("budget"), "amount", first));
        amount(row, "monto_actualizado").ifPresent(updated -> {
            ObjectNode metric = project.putArray("metrics").addObject();
            ObjectNode seen = metric.put("id", "updatedCost")
                    .put("title", "Costo actualizado")
                    .putArray("observations")
                    .addObject()
                    .put("id", "1");
            day.ifPresent(
                    moment -> seen.putObject("period").put("startDate", moment).put("endDate", moment));
            money(seen, "value", updated);
        });
    }

    /** A cost of nought says that there is none yet. */
    private Optional<BigDecimal> amount(InvierteRow row, String column) {
        AmountColumn.Read read = Objects.requireNonNull(amounts.get(column)).read(row.text(column));
        if (read.refusal() != null) {
            problems.report(row.place(column), row.text(column), read.refusal());
        }
        return Optional.ofNullable(read.amount()).filter(amount -> amount.signum() != 0);
    }

    private static void money(ObjectNode into, String name, BigDecimal amount) {
        into.putObject(name).put("amount", amount).put("currency", "PEN");
    }

    /**
     * Small investments (IOARR) stand in the same table with another form's values from the column of the sector on: a coordinate is
     * then a word.
     */
    private boolean isOtherForm(InvierteRow row) {
        String gps = row.said("gps");
        boolean other = !gps.isEmpty() && !GPS.matcher(gps).matches();
        if (other) {
            problems.report(row.place("sector_responsable"), gps, Reason.SHIFTED_FROM_HERE);
        }
        return other;
    }

    private static Names names(InvierteRow row, boolean otherForm) {
        String region = row.text("region").replaceAll("(?i)^madredios$", "madre de dios");
        Names inTitle = PlaceInTitle.of(row.text("nombre_pip"));
        if (otherForm || row.said("departamento").isEmpty()) {
            return new Names(region, inTitle.province(), inTitle.district(), null);
        }
        return new Names(
                row.said("departamento"),
                orNull(row.said("provincia")),
                orNull(row.said("distrito")),
                orNull(row.said("centro_poblado")));
    }

    private void place(InvierteRow row, ObjectNode project, Names names) {
        ObjectNode location = project.putArray("locations").addObject().put("id", "1");
        if (names.settlement() != null) {
            location.put("description", names.settlement());
        }
        ObjectNode address = location.putObject("address");
        put(address, "region", names.region());
        put(address, "province", names.province());
        put(address, "locality", names.district());
        address.put("countryName", "Perú");
        Matcher gps = GPS.matcher(row.text("gps"));
        if (gps.matches()) {
            point(row, location, gps);
        }
    }

    private void point(InvierteRow row, ObjectNode location, Matcher gps) {
        double latitude = Double.parseDouble(gps.group(1));
        double longitude = Double.parseDouble(gps.group(2));
        if (latitude < SOUTH || latitude > NORTH || longitude < WEST || longitude > EAST) {
            problems.report(row.place("gps"), row.text("gps"), Reason.NOT_A_PLACE);
            return;
        }
        location.putObject("geometry")
                .put("type", "Point")
                .putArray("coordinates")
                .add(longitude)
                .add(latitude);
    }

    private static void functions(InvierteRow row, ObjectNode project) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        classification(all, row, "funcion", WorkReader.FUNCTION);
        classification(all, row, "division_funcional", "PE-DIVISION-FUNCIONAL");
        classification(all, row, "grupo_funcional", "PE-GRUPO-FUNCIONAL");
        if (!all.isEmpty()) {
            project.set("additionalClassifications", all);
        }
        String sector = SECTORS.get(row.text("funcion"));
        if (sector != null) {
            project.putArray("sector").add(sector);
        }
    }

    private static void classification(ArrayNode all, InvierteRow row, String column, String scheme) {
        String text = row.said(column);
        if (!text.isEmpty()) {
            all.addObject().put("scheme", scheme).put("id", text).put("description", text);
        }
    }

    private void authority(InvierteRow row, ObjectNode project) {
        Matcher unit = UNIT.matcher(row.said("uep"));
        if (unit.matches()) {
            project.putObject("publicAuthority")
                    .put("id", "PE-MEF-" + unit.group(1))
                    .put("name", unit.group(2));
            return;
        }
        String name = row.said("uei")
                .replaceAll("\\s*-?\\s*\\(.*", "")
                .replaceFirst("^UEI\\s+(DE LA\\s+)?", "")
                .strip();
        if (name.length() > 3 && !name.equals(row.said("uei"))) {
            project.putObject("publicAuthority").put("id", name).put("name", name);
        }
    }

    private static void put(ObjectNode into, String name, @Nullable String value) {
        if (value != null) {
            into.put(name, value);
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static ObjectNode withoutPlaces(InvierteItem item) {
        ObjectNode copy = item.project().deepCopy();
        copy.remove("locations");
        return copy;
    }

    static InvierteItem inBothPlaces(InvierteItem known, InvierteItem again, List<Long> lines) {
        List<Names> places = new ArrayList<>(known.places());
        ObjectNode project = known.project();
        for (Names next : again.places()) {
            if (!places.contains(next)) {
                places.add(next);
                ObjectNode location =
                        (ObjectNode) again.project().path("locations").get(0).deepCopy();
                ((ArrayNode) project.path("locations")).add(location.put("id", String.valueOf(places.size())));
            }
        }
        return new InvierteItem(known.cui(), project, places, lines);
    }
}
