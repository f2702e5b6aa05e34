package org.veeduria.engine.flags.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.process.Award;
import org.veeduria.engine.flags.process.AwardStatus;
import org.veeduria.engine.flags.process.Bid;
import org.veeduria.engine.flags.process.BidStatus;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Item;
import org.veeduria.engine.flags.process.Moment;
import org.veeduria.engine.flags.process.Money;
import org.veeduria.engine.flags.process.Organization;
import org.veeduria.engine.flags.process.Period;
import org.veeduria.engine.flags.process.Tender;
import tools.jackson.databind.JsonNode;

/** The same process by way of Jackson's tree: slow, plain, and written independently of the fast reader. */
final class JacksonProcess {
    private JacksonProcess() {}

    static @Nullable ContractingProcess of(JsonNode release) {
        String ocid = text(release.get("ocid"));
        if (ocid == null) {
            return null;
        }
        JsonNode bids = release.get("bids");
        return new ContractingProcess(
                ocid,
                0,
                null,
                organization(release.get("buyer"), 0),
                null,
                tender(release.get("tender")),
                bids == null || !bids.isObject() ? List.of() : each(bids.get("details"), JacksonProcess::bid),
                each(release.get("awards"), JacksonProcess::award),
                List.of(),
                List.of());
    }

    private static Tender tender(@Nullable JsonNode tender) {
        if (tender == null || !tender.isObject()) {
            return Tender.EMPTY;
        }
        JsonNode number = tender.get("numberOfTenderers");
        return new Tender(
                null,
                text(tender.get("status")),
                text(tender.get("procurementMethod")),
                text(tender.get("procurementMethodDetails")),
                null,
                null,
                null,
                period(tender.get("tenderPeriod")),
                null,
                null,
                organization(tender.get("procuringEntity"), 0),
                List.of(),
                number == null || !number.isInt() ? null : number.intValue(),
                true,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static Bid bid(JsonNode bid, int index) {
        String status = text(bid.get("status"));
        return new Bid(
                index,
                status == null ? BidStatus.MISSING : BidStatus.of(status),
                moment(bid.get("date")),
                text(bid.get("date")),
                money(bid.get("value")),
                organizations(bid.get("tenderers")));
    }

    private static Award award(JsonNode award, int index) {
        String status = text(award.get("status"));
        return new Award(
                index,
                null,
                status == null ? AwardStatus.MISSING : AwardStatus.of(status),
                null,
                null,
                organizations(award.get("suppliers")),
                each(award.get("items"), JacksonProcess::item));
    }

    private static Item item(JsonNode item, int index) {
        JsonNode classification = item.get("classification");
        boolean there = classification != null && classification.isObject();
        return new Item(
                index,
                null,
                null,
                there ? text(classification.get("scheme")) : null,
                there ? text(classification.get("id")) : null,
                null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable Period period(@Nullable JsonNode period) {
        return period == null || !period.isObject()
                ? null
                : new Period(
                        moment(period.get("startDate")),
                        moment(period.get("endDate")),
                        text(period.get("endDate")),
                        null,
                        null);
    }

    private static @Nullable Money money(@Nullable JsonNode value) {
        if (value == null || !value.isObject()) {
            return null;
        }
        JsonNode amount = value.get("amount");
        return new Money(
                amount == null || !amount.isNumber() ? null : amount.decimalValue(), text(value.get("currency")));
    }

    private static @Nullable Moment moment(@Nullable JsonNode date) {
        return Moments.read(text(date), false);
    }

    private static List<Organization> organizations(@Nullable JsonNode array) {
        List<Organization> found = new ArrayList<>();
        if (array != null && array.isArray()) {
            for (JsonNode element : array) {
                Organization one = organization(element, found.size());
                found.add(one == null ? new Organization(found.size(), null, null) : one);
            }
        }
        return found;
    }

    private static @Nullable Organization organization(@Nullable JsonNode organization, int index) {
        return organization == null || !organization.isObject()
                ? null
                : new Organization(index, text(organization.get("id")), null);
    }

    private static <T> List<T> each(@Nullable JsonNode array, BiFunction<JsonNode, Integer, T> reader) {
        List<T> found = new ArrayList<>();
        if (array != null && array.isArray()) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isObject()) {
                    found.add(reader.apply(array.get(i), i));
                }
            }
        }
        return found;
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || !node.isString() ? null : node.asString();
    }
}
