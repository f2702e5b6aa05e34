package org.veeduria.platform.contracting.internal;

import static org.veeduria.platform.contracting.internal.Json.day;
import static org.veeduria.platform.contracting.internal.Json.each;
import static org.veeduria.platform.contracting.internal.Json.first;
import static org.veeduria.platform.contracting.internal.Json.number;
import static org.veeduria.platform.contracting.internal.Json.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What lists and sums need of one process. Dates are days as written; amounts are exact, null where none is given. */
record ReleaseFacts(
        String ocid,
        String title,
        @Nullable String code,
        @Nullable String description,
        @Nullable String method,
        @Nullable String methodDetails,
        @Nullable String category,
        @Nullable String categoryDetails,
        @Nullable String status,
        @Nullable String buyer,
        @Nullable String entity,
        @Nullable LocalDate called,
        @Nullable LocalDate closes,
        @Nullable LocalDate awardedOn,
        @Nullable LocalDate signedOn,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        PlaceNames place,
        @Nullable Integer tenderers,
        boolean biddersListed) {

    static ReleaseFacts of(JsonNode release) {
        JsonNode tender = release.path("tender");
        JsonNode value = tender.path("value");
        String ocid = release.path("ocid").asString();
        Title title = Title.of(release);
        String buyer = PartyFacts.id(release.path("buyer"));
        String entity = PartyFacts.id(tender.path("procuringEntity"));
        return new ReleaseFacts(
                ocid,
                title.text(),
                title.code(),
                title.description(),
                text(tender.path("procurementMethod")),
                text(tender.path("procurementMethodDetails")),
                text(tender.path("mainProcurementCategory")),
                first(
                        tender.path("mainProcurementCategoryDetails"),
                        tender.path("additionalProcurementCategories").path(0)),
                text(tender.path("status")),
                buyer == null ? entity : buyer,
                entity == null ? buyer : entity,
                called(release),
                day(tender.path("tenderPeriod").path("endDate")),
                earliest(active(release).map(award -> award.path("date"))),
                earliest(each(release.path("contracts")).map(contract -> contract.path("dateSigned"))),
                number(value.path("amount")),
                text(value.path("currency")),
                PlaceNames.of(release),
                tenderers(tender),
                !"awards".equals(tender.path("tenderersSource").asString("")));
    }

    /** The year the process belongs to: of its call, or of the first later date known. */
    @Nullable
    Integer year() {
        return Stream.of(called, closes, awardedOn, signedOn)
                .flatMap(Stream::ofNullable)
                .map(LocalDate::getYear)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate called(JsonNode release) {
        JsonNode tender = release.path("tender");
        return Stream.of(
                        tender.path("tenderPeriod").path("startDate"),
                        tender.path("datePublished"),
                        release.path("date"))
                .flatMap(node -> Stream.ofNullable(day(node)))
                .findFirst()
                .orElse(null);
    }

    private static Stream<JsonNode> active(JsonNode release) {
        return each(release.path("awards"))
                .filter(award -> "active".equals(award.path("status").asString("active")));
    }

    private static @Nullable LocalDate earliest(Stream<JsonNode> dates) {
        return dates.flatMap(date -> Stream.ofNullable(day(date)))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static @Nullable Integer tenderers(JsonNode tender) {
        BigDecimal stated = number(tender.path("numberOfTenderers"));
        List<JsonNode> named = each(tender.path("tenderers")).toList();
        return stated != null ? Integer.valueOf(stated.intValue()) : named.isEmpty() ? null : named.size();
    }
}
