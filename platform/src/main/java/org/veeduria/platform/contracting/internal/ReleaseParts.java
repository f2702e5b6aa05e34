package org.veeduria.platform.contracting.internal;

import static org.veeduria.platform.contracting.internal.Json.day;
import static org.veeduria.platform.contracting.internal.Json.each;
import static org.veeduria.platform.contracting.internal.Json.number;
import static org.veeduria.platform.contracting.internal.Json.text;
import static org.veeduria.platform.shared.dataset.Column.date;
import static org.veeduria.platform.shared.dataset.Column.decimal;
import static org.veeduria.platform.shared.dataset.Column.integer;
import static org.veeduria.platform.shared.dataset.Column.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.shared.dataset.Column;
import org.veeduria.platform.shared.dataset.Row;
import tools.jackson.databind.JsonNode;

/** The lists inside a release as rows of tables. */
final class ReleaseParts {
    static final List<Column> ITEM = List.of(
            text("id"),
            text("ocid"),
            text("stage"),
            text("parent"),
            text("item"),
            text("description"),
            text("classification_scheme"),
            text("classification"),
            decimal("quantity"),
            text("unit"),
            decimal("unit_amount"),
            decimal("total_amount"),
            text("currency"),
            text("region"),
            text("province"),
            text("district"));
    static final List<Column> BID = List.of(
            text("id"),
            text("ocid"),
            text("bid"),
            text("status"),
            date("date"),
            text("tenderers"),
            text("tenderer_names"),
            decimal("amount"),
            text("currency"));
    static final List<Column> AWARD = List.of(
            text("id"),
            text("ocid"),
            text("award"),
            text("status"),
            date("date"),
            text("suppliers"),
            text("supplier_names"),
            decimal("amount"),
            text("currency"));
    static final List<Column> CONTRACT = List.of(
            text("id"),
            text("ocid"),
            text("contract"),
            text("award"),
            text("status"),
            date("signed"),
            date("starts"),
            date("ends"),
            decimal("amount"),
            text("currency"),
            decimal("added"),
            decimal("reduced"),
            decimal("penalties"),
            integer("amendments"),
            decimal("paid"));

    private ReleaseParts() {}

    static Stream<Row> items(JsonNode release) {
        Numbered ids = new Numbered(release, "items");
        return Stream.of(
                        items(ids, "tender", release.path("tender")),
                        each(release.path("awards")).flatMap(award -> items(ids, "award", award)),
                        each(release.path("contracts")).flatMap(contract -> items(ids, "contract", contract)))
                .flatMap(Function.identity());
    }

    private static Stream<Row> items(Numbered ids, String stage, JsonNode parent) {
        return each(parent.path("items")).map(item -> item(ids, stage, text(parent.path("id")), item));
    }

    private static Row item(Numbered ids, String stage, @Nullable String parent, JsonNode item) {
        JsonNode unit = item.path("unit");
        JsonNode total = item.path("totalValue");
        PlaceNames place = PlaceNames.ofItem(item);
        String currency = text(unit.path("value").path("currency"));
        return Row.of(
                ids.next(),
                ids.ocid(),
                stage,
                parent,
                text(item.path("id")),
                text(item.path("description")),
                text(item.path("classification").path("scheme")),
                text(item.path("classification").path("id")),
                number(item.path("quantity")),
                text(unit.path("name")),
                number(unit.path("value").path("amount")),
                number(total.path("amount")),
                currency == null ? text(total.path("currency")) : currency,
                place.region(),
                place.province(),
                place.district());
    }

    static Stream<Row> bids(JsonNode release) {
        Numbered ids = new Numbered(release, "bids");
        return each(release.path("bids").path("details"))
                .map(bid -> Row.of(
                        ids.next(),
                        ids.ocid(),
                        text(bid.path("id")),
                        text(bid.path("status")),
                        day(bid.path("date")),
                        all(bid.path("tenderers"), "id"),
                        all(bid.path("tenderers"), "name"),
                        number(bid.path("value").path("amount")),
                        text(bid.path("value").path("currency"))));
    }

    static Stream<Row> awards(JsonNode release) {
        Numbered ids = new Numbered(release, "awards");
        return each(release.path("awards"))
                .map(award -> Row.of(
                        ids.next(),
                        ids.ocid(),
                        text(award.path("id")),
                        text(award.path("status")),
                        day(award.path("date")),
                        all(award.path("suppliers"), "id"),
                        all(award.path("suppliers"), "name"),
                        number(award.path("value").path("amount")),
                        text(award.path("value").path("currency"))));
    }

    static Stream<Row> contracts(JsonNode release) {
        Numbered ids = new Numbered(release, "contracts");
        return each(release.path("contracts")).map(contract -> contract(ids, contract));
    }

    private static Row contract(Numbered ids, JsonNode contract) {
        ContractChanges changes = ContractChanges.of(contract);
        JsonNode period = contract.path("period");
        return Row.of(
                ids.next(),
                ids.ocid(),
                text(contract.path("id")),
                text(contract.path("awardID")),
                text(contract.path("status")),
                day(contract.path("dateSigned")),
                day(period.path("startDate")),
                day(period.path("endDate")),
                number(contract.path("value").path("amount")),
                text(contract.path("value").path("currency")),
                changes.added(),
                changes.reduced(),
                changes.penalties(),
                each(contract.path("amendments")).count(),
                paid(contract));
    }

    private static @Nullable BigDecimal paid(JsonNode contract) {
        return each(contract.path("implementation").path("transactions"))
                .flatMap(paid -> Stream.ofNullable(number(paid.path("value").path("amount"))))
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static @Nullable String all(JsonNode references, String member) {
        String found = each(references)
                .flatMap(reference -> Stream.ofNullable(text(reference.path(member))))
                .collect(Collectors.joining("; "));
        return found.isEmpty() ? null : found;
    }

    private static final class Numbered {
        private final String ocid;
        private final String part;
        private final AtomicInteger next = new AtomicInteger();

        Numbered(JsonNode release, String part) {
            ocid = release.path("ocid").asString();
            this.part = part;
        }

        String ocid() {
            return ocid;
        }

        String next() {
            return ReleaseTable.id(ocid, part, next.getAndIncrement());
        }
    }
}
