package org.veeduria.engine.demo;

import static org.veeduria.engine.demo.ReleaseJson.JSON;
import static org.veeduria.engine.demo.ReleaseJson.items;
import static org.veeduria.engine.demo.ReleaseJson.moment;
import static org.veeduria.engine.demo.ReleaseJson.money;
import static org.veeduria.engine.demo.ReleaseJson.reference;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The award of a purchase, and the contract with its changes and payments. */
final class AwardJson {
    private final Draft draft;
    private final String ocid;

    AwardJson(Draft draft, String ocid) {
        this.draft = draft;
        this.ocid = ocid;
    }

    ObjectNode award() {
        Company winner = draft.winning().company();
        ObjectNode award = JSON.objectNode()
                .put("id", ocid + "-adjudicacion")
                .put("title", "Buena pro: " + draft.good.item())
                .put("status", "active")
                .put("date", moment(draft.decided));
        award.set("value", money(draft.awarded));
        award.putArray("suppliers").add(reference(PartiesJson.id(winner), winner.name()));
        award.set("items", items(draft, draft.awarded));
        return award;
    }

    ObjectNode contract() {
        ObjectNode contract = JSON.objectNode()
                .put("id", ocid + "-contrato")
                .put("awardID", ocid + "-adjudicacion")
                .put("title", "Contrato: " + draft.good.item())
                .put("status", draft.state == State.FINISHED ? "terminated" : "active");
        contract.putObject("period")
                .put("startDate", moment(draft.starts))
                .put("endDate", moment(draft.ends))
                .put("maxExtentDate", moment(draft.extent == null ? draft.ends : draft.extent));
        contract.set("value", money(draft.contracted));
        contract.put("dateSigned", moment(draft.signed));
        contract.set("items", items(draft, draft.awarded));
        contract.set("milestones", milestones());
        contract.set("documents", documents());
        if (draft.lateDays > 0) {
            contract.set("penalties", penalties());
        }
        if (draft.additions != null) {
            contract.set("additions", money(draft.additions));
        }
        if (draft.reductions != null) {
            contract.set("reductions", money(draft.reductions));
        }
        if (!draft.amendments.isEmpty()) {
            contract.set("amendments", amendments());
        }
        contract.putObject("implementation").set("transactions", transactions());
        return contract;
    }

    private ArrayNode milestones() {
        ObjectNode delivery = JSON.objectNode()
                .put("id", ocid + "-entrega")
                .put("type", "delivery")
                .put("title", "Entrega final")
                .put("status", draft.state == State.FINISHED ? "met" : "scheduled")
                .put("dueDate", moment(draft.ends));
        if (draft.state == State.FINISHED) {
            delivery.put("dateMet", moment(draft.ends.plusDays(draft.lateDays)));
        }
        return JSON.arrayNode().add(delivery);
    }

    private ArrayNode documents() {
        return JSON.arrayNode()
                .add(JSON.objectNode()
                        .put("id", ocid + "-contrato-pdf")
                        .put("documentType", "contractSigned")
                        .put("title", "Contrato (documento ficticio)")
                        .put("url", "https://ficticio.example/" + ocid + "/contrato.pdf")
                        .put("datePublished", moment(draft.signed)));
    }

    private ArrayNode penalties() {
        ObjectNode penalty = JSON.objectNode()
                .put("type", "Penalidad por mora")
                .put("reason", "Entrega después del plazo")
                .put("date", moment(draft.ends.plusDays(draft.lateDays)));
        penalty.set("value", money(Draft.share(draft.contracted, "0.04")));
        return JSON.arrayNode().add(penalty);
    }

    private ArrayNode amendments() {
        ArrayNode amendments = JSON.arrayNode();
        for (Amendment amendment : draft.amendments) {
            amendments.add(JSON.objectNode()
                    .put("id", ocid + "-adenda-" + (amendments.size() + 1))
                    .put("date", moment(amendment.date()))
                    .put("description", amendment.description())
                    .put("rationale", amendment.rationale()));
        }
        return amendments;
    }

    private ArrayNode transactions() {
        ArrayNode transactions = JSON.arrayNode();
        for (Payment payment : draft.payments) {
            ObjectNode transaction = JSON.objectNode()
                    .put("id", ocid + "-pago-" + (transactions.size() + 1))
                    .put("date", moment(payment.date()));
            transaction.set("value", money(payment.amount()));
            transactions.add(transaction);
        }
        return transactions;
    }
}
