package org.veeduria.engine.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The contracts of an invented work: to build, and to supervise where there is one. */
final class WorkContractJson {
    private static final String SUPERVISION_SHARE = "0.05";

    private final InventedWork work;
    private final InventedWork.Contract contract;

    WorkContractJson(InventedWork work, InventedWork.Contract contract) {
        this.work = work;
        this.contract = contract;
    }

    void into(ArrayNode processes) {
        ObjectNode building = summary(processes, "obra", "construction", contract.company(), contract.amount());
        building.put("title", "Ejecución de la obra: " + work.title());
        modifications(building);
        payment(building);
        if (contract.supervisor() != null) {
            ObjectNode supervision = summary(
                    processes,
                    "supervision",
                    "supervision",
                    contract.supervisor(),
                    Draft.share(contract.amount(), SUPERVISION_SHARE));
            supervision.put("title", "Supervisión de la obra: " + work.title());
        }
    }

    private ObjectNode summary(ArrayNode processes, String kind, String nature, Company company, BigDecimal amount) {
        String id = "ficticio-" + work.cui() + "-" + kind;
        ObjectNode summary = processes.addObject().put("id", id).putObject("summary");
        summary.put("ocid", id).put("status", "active").putArray("nature").add(nature);
        ObjectNode tender = summary.putObject("tender")
                .put("procurementMethod", "open")
                .put("procurementMethodDetails", contract.method())
                .put("datePublished", WorkJson.moment(contract.signed().minusDays(60)));
        tender.putObject("procuringEntity")
                .put("id", PartiesJson.id(work.entity()))
                .put("name", work.entity().name());
        summary.putArray("suppliers")
                .addObject()
                .put("id", PartiesJson.id(company))
                .put("name", company.name());
        WorkJson.value(summary, "contractValue", amount);
        summary.putObject("contractPeriod")
                .put("startDate", WorkJson.moment(contract.signed()))
                .put("endDate", WorkJson.moment(contract.ends()));
        return summary;
    }

    private void modifications(ObjectNode summary) {
        BigDecimal before = contract.amount();
        LocalDate day = contract.signed();
        for (BigDecimal percent : contract.additions()) {
            day = day.plusMonths(3);
            BigDecimal after = before.add(
                    Draft.share(contract.amount(), percent.movePointLeft(2).toPlainString()));
            ArrayNode all =
                    summary.get("modifications") instanceof ArrayNode known ? known : summary.putArray("modifications");
            ObjectNode one = all.addObject()
                    .put("id", String.valueOf(all.size()))
                    .put("date", WorkJson.moment(day))
                    .put("type", "value")
                    .put("rationale", "Adicional de obra n.º " + all.size());
            WorkJson.value(one, "oldContractValue", before);
            WorkJson.value(one, "newContractValue", after);
            before = after;
        }
    }

    private void payment(ObjectNode summary) {
        if (work.stop() == null || contract.paid() == 0) {
            return;
        }
        ObjectNode one = summary.putArray("transactions")
                .addObject()
                .put("id", "1")
                .put("date", WorkJson.moment(work.stop().minusDays(6)));
        WorkJson.value(
                one,
                "value",
                contract.amount().multiply(BigDecimal.valueOf(contract.paid())).movePointLeft(2));
    }
}
