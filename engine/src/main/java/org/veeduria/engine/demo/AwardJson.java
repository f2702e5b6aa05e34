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
        award.set("items", items(draft, draft.items));
        return award;
    }

    ObjectNode contract() {
        ObjectNode contract = JSON.objectNode()
                .put("id", ocid + "-contrato")
                .put("awardID", ocid + "-adjudicacion")
                .put("title", "Contrato: " + draft.good.item())
                .put("status", draft.state == State.FINISHED ? "terminated" : "active");
        contract.putObject("period")
                .put("startDate", moment(draft.signed.plusDays(1)))
                .put("endDate", moment(draft.ends));
        contract.set("value", money(draft.contracted));
        contract.put("dateSigned", moment(draft.signed));
        contract.set("items", items(draft, draft.contractItems));
        if (!draft.amendments.isEmpty()) {
            contract.set("amendments", amendments());
        }
        contract.putObject("implementation").set("transactions", transactions());
        return contract;
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
