package org.veeduria.engine.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.works.read.WorkReader;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An invented work as an OC4IDS 0.9 project. */
final class WorkJson {
    private static final Map<String, String> SECTORS = Map.of(
            "EDUCACIÓN", "education",
            "SALUD", "health",
            "SANEAMIENTO", "waterAndWaste",
            "TRANSPORTE", "transport",
            "ENERGÍA", "energy",
            "CULTURA Y DEPORTE", "cultureSportsAndRecreation");

    private final InventedWork work;
    private final ObjectNode project = JsonNodeFactory.instance.objectNode();

    private WorkJson(InventedWork work) {
        this.work = work;
    }

    static ObjectNode of(InventedWork work, LocalDate today) {
        WorkJson json = new WorkJson(work);
        json.head(today);
        json.place();
        json.money();
        json.days();
        json.progress();
        if (work.contract() != null) {
            new WorkContractJson(work, work.contract()).into(json.project.putArray("contractingProcesses"));
        }
        return json.project;
    }

    private void head(LocalDate today) {
        project.put("id", "oc4ids-ficticio-" + work.cui());
        project.putArray("identifiers")
                .addObject()
                .put("scheme", WorkReader.CUI)
                .put("id", work.cui());
        project.put("updated", moment(work.stop() == null ? today.minusMonths(2) : work.stop()))
                .put("title", work.title());
        if (!work.status().isEmpty()) {
            project.put("status", work.status());
        }
        project.putArray("additionalClassifications")
                .addObject()
                .put("scheme", WorkReader.FUNCTION)
                .put("id", work.function())
                .put("description", work.function());
        String sector = SECTORS.get(work.function());
        if (sector != null) {
            project.putArray("sector").add(sector);
        }
        project.putObject("publicAuthority")
                .put("id", PartiesJson.id(work.entity()))
                .put("name", work.entity().name());
    }

    private void place() {
        Place place = work.entity().place();
        ObjectNode location = project.putArray("locations").addObject().put("id", "1");
        location.putObject("address")
                .put("region", place.region())
                .put("province", place.province())
                .put("locality", place.district())
                .put("countryName", "Perú");
        location.putObject("gazetteer")
                .put("scheme", WorkReader.UBIGEO)
                .putArray("identifiers")
                .add(place.ubigeo());
    }

    private void money() {
        ObjectNode budget = project.putObject("budget");
        value(budget, "amount", work.first());
        if (work.start() != null) {
            budget.put("approvalDate", moment(work.start().minusMonths(7)));
        }
        if (work.cost() != null && work.start() != null) {
            LocalDate day = work.start().plusMonths(3);
            value(observation(metric("updatedCost", "Costo actualizado"), day), "value", work.cost());
        }
        BigDecimal spent = work.spent();
        if (spent != null && work.stop() != null) {
            value(observation(metric("expenditure", "Devengado"), work.stop()), "value", spent);
        }
    }

    private void days() {
        if (work.start() == null || work.end() == null) {
            return;
        }
        ObjectNode period = project.putObject("period")
                .put("startDate", moment(work.start()))
                .put("endDate", moment(work.end()));
        if (work.extended() != null) {
            period.put("maxExtentDate", moment(work.extended()));
        }
        if (work.stop() != null) {
            project.putObject("implementationPeriod").put("startDate", moment(work.start()));
        }
        if (work.finished() != null) {
            project.putObject("completion").put("endDate", moment(work.finished()));
        }
        milestone("suspension", work.suspended(), work.cause());
        milestone("reception", work.received(), null);
        milestone("operation", work.operating(), null);
    }

    private void milestone(String code, @Nullable LocalDate day, @Nullable String description) {
        if (day != null) {
            ObjectNode milestone = list("milestones")
                    .addObject()
                    .put("id", code)
                    .put("code", code)
                    .put("dateMet", moment(day))
                    .put("status", "met");
            if (description != null) {
                milestone.put("description", description);
            }
        }
    }

    /** A report every two months, more in the middle than at both ends. */
    private void progress() {
        if (work.start() == null || work.end() == null) {
            return;
        }
        ArrayNode planned = curve("forecasts", "physicalProgress", "Avance físico previsto");
        reports(planned, work.start(), work.end(), 100);
        if (work.stop() != null) {
            reports(curve("metrics", "physicalProgress", "Avance físico"), work.start(), work.stop(), work.physical());
            reports(
                    curve("metrics", "financialProgress", "Avance financiero"),
                    work.start(),
                    work.stop(),
                    work.financial());
        }
    }

    private static void reports(ArrayNode into, LocalDate from, LocalDate to, int reached) {
        long all = Math.max(1, to.toEpochDay() - from.toEpochDay());
        for (LocalDate day = from; day.isBefore(to); day = day.plusMonths(2)) {
            double part = (day.toEpochDay() - from.toEpochDay()) / (double) all;
            report(
                    into,
                    day,
                    BigDecimal.valueOf(reached * part * part * (3 - 2 * part)).setScale(1, RoundingMode.DOWN));
        }
        report(into, to, BigDecimal.valueOf(reached));
    }

    private static void report(ArrayNode into, LocalDate day, BigDecimal percent) {
        ObjectNode report =
                into.addObject().put("id", String.valueOf(into.size())).put("measure", percent.toPlainString());
        report.putObject("unit").put("name", "por ciento").put("id", "P1").put("scheme", "UNCEFACT");
        report.putObject("period").put("startDate", moment(day)).put("endDate", moment(day));
    }

    private ArrayNode curve(String list, String id, String title) {
        return list(list).addObject().put("id", id).put("title", title).putArray("observations");
    }

    private ArrayNode metric(String id, String title) {
        return curve("metrics", id, title);
    }

    private static ObjectNode observation(ArrayNode observations, LocalDate day) {
        ObjectNode one = observations.addObject().put("id", "1");
        one.putObject("period").put("startDate", moment(day)).put("endDate", moment(day));
        return one;
    }

    private ArrayNode list(String name) {
        return project.get(name) instanceof ArrayNode known ? known : project.putArray(name);
    }

    static void value(ObjectNode into, String name, BigDecimal amount) {
        into.putObject(name).put("amount", amount).put("currency", "PEN");
    }

    static String moment(LocalDate day) {
        return day + "T00:00:00-05:00";
    }
}
