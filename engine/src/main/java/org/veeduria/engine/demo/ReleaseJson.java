package org.veeduria.engine.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A draft as an OCDS 1.1 compiled release. */
final class ReleaseJson {
    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Draft draft;
    private final String ocid;

    private ReleaseJson(Draft draft) {
        this.draft = draft;
        ocid = "ocds-ficticio-%d-%05d".formatted(draft.call.getYear(), draft.number);
    }

    static ObjectNode of(Draft draft) {
        return new ReleaseJson(draft).release();
    }

    private ObjectNode release() {
        ObjectNode release = JSON.objectNode()
                .put("ocid", ocid)
                .put("id", ocid + "-1")
                .put("date", moment(lastDay()))
                .put("language", "es")
                .put("initiationType", "tender");
        release.putArray("tag").add("compiled");
        release.set("parties", new PartiesJson(draft).parties());
        release.set("buyer", reference(PartiesJson.id(draft.entity), draft.entity.name()));
        release.set("planning", planning());
        release.set("tender", new TenderJson(draft, ocid).tender());
        if (!draft.bids.isEmpty()) {
            release.putObject("bids").set("details", bids());
        }
        if (draft.state.hasAward()) {
            release.putArray("awards").add(new AwardJson(draft, ocid).award());
        }
        if (draft.state.hasContract() && draft.contractPublished) {
            release.putArray("contracts").add(new AwardJson(draft, ocid).contract());
        }
        return release;
    }

    /** The day after everything the release tells. */
    private LocalDate lastDay() {
        Stream<LocalDate> days = Stream.of(
                draft.call,
                draft.state.hasBids() ? draft.close : draft.call,
                draft.state.hasAward() ? draft.decided : draft.call,
                draft.state.hasContract() ? draft.signed : draft.call,
                draft.contractPublished ? draft.call : draft.decided.plusDays(150));
        return Stream.concat(days, draft.payments.stream().map(Payment::date))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private ObjectNode planning() {
        ObjectNode budget = JSON.objectNode().put("id", "%010d".formatted(draft.number));
        budget.put("description", draft.good.titleIn(draft.entity.place()));
        budget.set("amount", money(draft.reference));
        return JSON.objectNode().set("budget", budget);
    }

    private ArrayNode bids() {
        ArrayNode bids = JSON.arrayNode();
        for (Bid bid : draft.bids) {
            ObjectNode one = JSON.objectNode()
                    .put("id", ocid + "-oferta-" + (bids.size() + 1))
                    .put("date", moment(bid.at()))
                    .put("status", status(bid));
            one.putArray("tenderers")
                    .add(reference(PartiesJson.id(bid.company()), bid.company().name()));
            one.set("value", money(bid.amount()));
            bids.add(one);
        }
        return bids;
    }

    private String status(Bid bid) {
        if (!draft.state.hasAward()) {
            return "pending";
        }
        return bid.valid() ? "valid" : "disqualified";
    }

    static ObjectNode reference(String id, String name) {
        return JSON.objectNode().put("id", id).put("name", name);
    }

    static ObjectNode money(BigDecimal amount) {
        return JSON.objectNode().put("amount", amount).put("currency", "PEN");
    }

    static String moment(LocalDate day) {
        return moment(day.atTime(LocalTime.NOON));
    }

    /** Peru is five hours behind UTC all year. */
    static String moment(LocalDateTime at) {
        return at.withNano(0) + (at.getSecond() == 0 ? ":00" : "") + "-05:00";
    }

    /** The items, of about equal worth, that together cost an amount. */
    static ArrayNode items(Draft draft, BigDecimal amount) {
        ArrayNode items = JSON.arrayNode();
        BigDecimal each = amount.divide(BigDecimal.valueOf(draft.items), 2, RoundingMode.HALF_EVEN);
        BigDecimal usual = draft.good.price(draft.number, each);
        BigDecimal quantity = each.divide(usual, 0, RoundingMode.HALF_EVEN).max(BigDecimal.ONE);
        BigDecimal price =
                each.divide(quantity, 2, RoundingMode.HALF_EVEN).multiply(BigDecimal.valueOf(draft.unitPriceFactor));
        for (int number = 1; number <= draft.items; number++) {
            items.add(item(draft, number, quantity, price));
        }
        return items;
    }

    private static ObjectNode item(Draft draft, int number, BigDecimal quantity, BigDecimal price) {
        ObjectNode item = JSON.objectNode()
                .put("id", Integer.toString(number))
                .put("description", draft.good.item() + (number > 1 ? ", lote " + number : ""));
        item.putObject("classification")
                .put("scheme", "UNSPSC")
                .put("id", draft.good.code())
                .put("description", draft.good.item());
        item.put("quantity", quantity);
        item.putObject("unit").put("name", draft.good.unit()).set("value", money(price));
        item.set("deliveryAddress", PartiesJson.address(draft.entity.place()));
        return item;
    }
}
