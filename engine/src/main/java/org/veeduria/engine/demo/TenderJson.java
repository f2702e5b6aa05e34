package org.veeduria.engine.demo;

import static org.veeduria.engine.demo.ReleaseJson.JSON;
import static org.veeduria.engine.demo.ReleaseJson.items;
import static org.veeduria.engine.demo.ReleaseJson.moment;
import static org.veeduria.engine.demo.ReleaseJson.money;
import static org.veeduria.engine.demo.ReleaseJson.reference;

import java.time.LocalDate;
import java.time.LocalTime;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The call of a purchase. */
final class TenderJson {
    private final Draft draft;
    private final String ocid;

    TenderJson(Draft draft, String ocid) {
        this.draft = draft;
        this.ocid = ocid;
    }

    ObjectNode tender() {
        ObjectNode tender = JSON.objectNode()
                .put("id", ocid + "-convocatoria")
                .put("title", draft.title())
                .put("description", "Compra ficticia de demostración: " + draft.good.item())
                .put("status", draft.state.tender);
        tender.set("procuringEntity", reference(PartiesJson.id(draft.entity), draft.entity.name()));
        tender.set("items", items(draft, draft.reference));
        tender.set("value", money(draft.reference));
        tender.put("procurementMethod", draft.method.method())
                .put("procurementMethodDetails", draft.method.details())
                .put("mainProcurementCategory", draft.good.category())
                .put("awardCriteria", "priceOnly");
        tender.putArray("submissionMethod").add("electronicSubmission");
        if (draft.state != State.PLANNED) {
            tender.set("tenderPeriod", period(draft.call, draft.close));
            tender.set("enquiryPeriod", period(draft.call, Course.workday(draft.call.plusDays(3))));
            tender.set("documents", documents());
        }
        if (!draft.bids.isEmpty()) {
            tender.put("numberOfTenderers", draft.bids.size());
            tender.set("tenderers", tenderers());
        }
        return tender;
    }

    private ArrayNode tenderers() {
        ArrayNode tenderers = JSON.arrayNode();
        draft.bids.forEach(bid -> tenderers.add(
                reference(PartiesJson.id(bid.company()), bid.company().name())));
        return tenderers;
    }

    private ArrayNode documents() {
        ObjectNode rules = JSON.objectNode()
                .put("id", ocid + "-bases")
                .put("documentType", "biddingDocuments")
                .put("title", "Bases (documento ficticio)")
                .put("url", "https://ficticio.example/" + ocid + "/bases.pdf")
                .put("datePublished", moment(draft.call))
                .put("format", "application/pdf")
                .put("language", "es");
        return JSON.arrayNode().add(rules);
    }

    private static ObjectNode period(LocalDate from, LocalDate to) {
        return JSON.objectNode()
                .put("startDate", moment(from.atTime(LocalTime.of(8, 0))))
                .put("endDate", moment(to.atTime(LocalTime.of(17, 0))));
    }
}
