package org.veeduria.engine.flags.catalogue;

import java.util.stream.Stream;

/** One example per further indicator: what it asks about, and what lies just beside it. */
final class FurtherExamples {
    private FurtherExamples() {}

    static Stream<Example> all() {
        return Stream.of(call(), bids(), award(), contract(), suppliers()).flatMap(examples -> examples);
    }

    private static Stream<Example> call() {
        return Stream.of(
                Example.of(
                        "R002", r -> r.set("/tender/value/amount", 385000), r -> r.set("/tender/value/amount", 379000)),
                Example.of(
                        "R010",
                        r -> direct(r).set("/awards/0/value/amount", 400000),
                        r -> direct(r).set("/awards/0/value/amount", 399999)),
                Example.of(
                        "R011",
                        2,
                        (r, i) -> direct(r).set("/awards/0/value/amount", 200000 + i),
                        2,
                        (r, i) -> direct(r).set("/awards/0/value/amount", 199000 + i)),
                Example.of(
                        "R013",
                        10,
                        (r, i) -> r.set("/tender/procurementMethod", i < 5 ? "direct" : "open"),
                        10,
                        (r, i) -> r.set("/tender/procurementMethod", i < 4 ? "direct" : "open")),
                Example.of(
                        "R014",
                        r -> r.set("/tender/tenderPeriod/endDate", "2019-05-31T18:00:00-05:00"),
                        r -> r.set("/tender/tenderPeriod/endDate", "2019-06-03T18:00:00-05:00")),
                Example.of(
                        "R049",
                        r -> direct(r).set("/awards/0/value/amount", 360000),
                        r -> direct(r).set("/awards/0/value/amount", 359999)),
                Example.of("R054", r -> grown(r, 15000), r -> grown(r, 5000)));
    }

    private static Release direct(Release release) {
        return release.set("/tender/procurementMethod", "direct");
    }

    private static void grown(Release release, int additions) {
        direct(release)
                .set("/awards/0/value/amount", 390000)
                .set("/contracts/0/value/amount", 390000)
                .set("/contracts/0/additions/amount", additions);
    }

    private static Stream<Example> bids() {
        return Stream.of(
                Example.of(
                        "R017",
                        25,
                        (r, i) -> r.set("/awards/0/items/0/unit/value/amount", i == 0 ? 500 : 40 + i),
                        25,
                        (r, i) -> r.set("/awards/0/items/0/unit/value/amount", i == 0 ? 90 : 40 + i)),
                Example.of(
                        "R019",
                        60,
                        (r, i) -> entity(r, i, i % 12 == 0 ? 1 : 3),
                        60,
                        (r, i) -> entity(r, i, i % 12 == 0 ? 2 : 3)),
                Example.of(
                        "R022",
                        r -> r.set("/bids/details/1/value/amount", 900246.90),
                        r -> r.set("/bids/details/1/value/amount", 900246.89)),
                Example.of(
                        "R023",
                        r -> bidsAt(r, 450000, 455000, 460000, 465000),
                        r -> bidsAt(r, 450000, 455000, 460000, 466000)),
                Example.of(
                        "R042",
                        r -> r.set("/parties/2/contactPoint/telephone", "999 999 999"),
                        r -> r.set("/parties/2/contactPoint/telephone", "999 999 998")),
                Example.of(
                        "R043",
                        r -> r.set("/parties/1/contactPoint/email", "Compras@MUNI.example"),
                        r -> r.set("/parties/1/contactPoint/email", "compras1@muni.example")),
                Example.of(
                        "R044",
                        r -> r.set("/parties/2/address/streetAddress", "CALLE UNO, 101"),
                        r -> r.set("/parties/2/address/streetAddress", "CALLE UNO, 102")));
    }

    /** Twelve entities take turns; each gets that many bidders. */
    private static void entity(Release release, int number, int bidders) {
        release.set("/tender/procuringEntity/id", "PE-ENT-" + number % 12)
                .set("/buyer/id", "PE-ENT-1")
                .set("/bids/details", "[]")
                .set("/tender/numberOfTenderers", bidders)
                .set(
                        "/tender/tenderers",
                        bidders == 1
                                ? "[{\"id\":\"PE-RUC-1\"}]"
                                : bidders == 2
                                        ? "[{\"id\":\"PE-RUC-1\"},{\"id\":\"PE-RUC-2\"}]"
                                        : "[{\"id\":\"PE-RUC-1\"},{\"id\":\"PE-RUC-2\"},{\"id\":\"PE-RUC-3\"}]");
    }

    private static void bidsAt(Release release, int... amounts) {
        release.set(
                "/bids/details/-",
                "{\"id\":\"b4\",\"status\":\"valid\",\"tenderers\":[{\"id\":\"PE-RUC-4\"}],\"value\":{\"currency\":\"PEN\"}}");
        for (int i = 0; i < amounts.length; i++) {
            release.set("/bids/details/" + i + "/value/amount", amounts[i]);
        }
    }

    private static Stream<Example> award() {
        return Stream.of(
                Example.of(
                        "R031",
                        r -> r.set("/awards/0/value/amount", 497500),
                        r -> r.set("/awards/0/value/amount", 497499)),
                Example.of(
                        "R046",
                        r -> r.set(
                                "/parties/1/sanctions/0/period",
                                "{\"startDate\":\"2019-06-12\",\"endDate\":\"2020-01-01\"}"),
                        r -> r.set(
                                "/parties/1/sanctions/0/period",
                                "{\"startDate\":\"2019-06-13\",\"endDate\":\"2020-01-01\"}")),
                Example.of(
                        "R061",
                        r -> r.set("/awards/0/date", "2019-06-06T20:00:00-05:00"),
                        r -> r.set("/awards/0/date", "2019-06-07T09:00:00-05:00")),
                Example.of(
                        "R062",
                        25,
                        (r, i) -> awardedAfter(r, i == 0 ? 90 : 2 + i % 10),
                        25,
                        (r, i) -> awardedAfter(r, i == 0 ? 20 : 2 + i % 10)),
                Example.of(
                        "V002",
                        r -> r.set("/awards/0/value/amount", 450000),
                        r -> r.set("/awards/0/value/amount", 451000)),
                Example.of(
                        "V003",
                        r -> r.set("/awards/0/date", "2019-06-15T09:00:00-05:00"),
                        r -> r.set("/awards/0/date", "2019-06-14T09:00:00-05:00")),
                Example.of(
                        "V005",
                        r -> r.set("/parties/1/details/foundationDate", "2018-12-15"),
                        r -> r.set("/parties/1/details/foundationDate", "2018-12-14")),
                Example.of(
                        "V007",
                        r -> r.set("/awards/0/date", "2019-06-05T09:00:00-05:00"),
                        r -> r.set("/awards/0/date", "2019-06-06T09:00:00-05:00")));
    }

    private static void awardedAfter(Release release, int days) {
        release.set("/awards/0/date", java.time.LocalDate.of(2019, 6, 6).plusDays(days) + "T09:00:00-05:00");
    }

    private static Stream<Example> contract() {
        return Stream.of(
                Example.of(
                        "R059",
                        r -> r.set("/contracts/0/additions/amount", 45013),
                        r -> r.set("/contracts/0/additions/amount", 45012)),
                Example.of(
                        "R060",
                        r -> r.set("/contracts/0/dateSigned", "2019-07-25T09:00:00-05:00"),
                        r -> r.set("/contracts/0/dateSigned", "2019-07-24T09:00:00-05:00")),
                Example.of("R063", r -> unsigned(r, "2019-09-11"), r -> unsigned(r, "2019-09-10")),
                Example.of(
                        "R064",
                        r -> r.set("/contracts/0/amendments", "[{\"id\":\"1\"},{\"id\":\"2\"}]"),
                        r -> r.set("/contracts/0/amendments", "[{\"id\":\"1\"}]")),
                Example.of(
                        "R065",
                        r -> r.set("/contracts/0/reductions/amount", 45013),
                        r -> r.set("/contracts/0/reductions/amount", 45012)),
                Example.of(
                        "R066",
                        r -> r.set("/contracts/0/items/0/quantity", 11),
                        r -> r.set("/contracts/0/items/0/quantity", 10.9)),
                Example.of(
                        "R067",
                        r -> r.set("/contracts/0/milestones/0/dateMet", "2019-09-01"),
                        r -> r.set("/contracts/0/milestones/0/dateMet", "2019-08-31")),
                Example.of(
                        "R068",
                        r -> r.set("/contracts/0/implementation/transactions/0/value/amount", 454625),
                        r -> r.set("/contracts/0/implementation/transactions/0/value/amount", 454624)),
                Example.of(
                        "R069",
                        r -> r.set("/contracts/0/additions/amount", 112531),
                        r -> r.set("/contracts/0/additions/amount", 112530)),
                Example.of(
                        "V001",
                        r -> r.set("/contracts/0/dateSigned", "2019-06-21T09:00:00-05:00"),
                        r -> r.set("/contracts/0/dateSigned", "2019-06-24T09:00:00-05:00")),
                Example.of("V004", r -> builtBy(r, "2019-07-16"), r -> builtBy(r, "2019-07-17")),
                Example.of(
                        "V008",
                        r -> r.set("/contracts/0/dateSigned", "2019-06-11T09:00:00-05:00"),
                        r -> r.set("/contracts/0/dateSigned", "2019-06-12T09:00:00-05:00")),
                Example.of(
                        "V009",
                        r -> r.set("/contracts/0/period/startDate", "2019-06-13"),
                        r -> r.set("/contracts/0/period/startDate", "2019-06-14")),
                Example.of(
                        "V010",
                        r -> r.set("/contracts/0/period/maxExtentDate", "2019-11-12"),
                        r -> r.set("/contracts/0/period/maxExtentDate", "2019-11-11")));
    }

    private static void unsigned(Release release, String published) {
        release.set("/contracts", "[]").set("/date", published + "T09:00:00-05:00");
    }

    private static void builtBy(Release release, String end) {
        release.set("/tender/mainProcurementCategory", "works").set("/contracts/0/period/endDate", end);
    }

    private static Stream<Example> suppliers() {
        return Stream.of(
                Example.of("R040", 12, (r, i) -> wonBy(r, i < 6 ? 1 : i), 12, (r, i) -> wonBy(r, i < 5 ? 1 : i)),
                Example.of("R050", 20, (r, i) -> wonBy(r, i < 6 ? 1 : i), 20, (r, i) -> wonBy(r, i < 5 ? 1 : i)),
                Example.of("R051", 20, (r, i) -> wonBy(r, i < 10 ? 1 : i), 20, (r, i) -> wonBy(r, i < 9 ? 1 : i)),
                Example.of("R052", 2, (r, i) -> bought(r, i, 45000), 2, (r, i) -> bought(r, i, 45100)),
                Example.of(
                        "R053",
                        5,
                        (r, i) -> wonBy(r, i < 4 ? 1 : 3),
                        5,
                        (r, i) -> wonBy(r, i < 4 ? 1 : 2)
                                .set("/tender/tenderers", "[{\"id\":\"PE-RUC-1\"},{\"id\":\"PE-RUC-2\"}]")
                                .set("/bids/details", "[]")),
                Example.of(
                        "R055",
                        3,
                        (r, _) -> direct(r).set("/awards/0/value/amount", 365000),
                        2,
                        (r, _) -> direct(r).set("/awards/0/value/amount", 365000)),
                Example.of("R057", 6, (r, i) -> wonBy(r, 1 + i % 2), 6, (r, i) -> wonBy(r, 1 + i % 3)),
                Example.of(
                        "V006",
                        10,
                        (r, i) -> r.set("/awards/0/date", i < 6 ? "2019-12-10" : "2019-03-10"),
                        10,
                        (r, i) -> r.set("/awards/0/date", i < 5 ? "2019-12-10" : "2019-03-10")),
                Example.of("V011", 5, (r, _) -> alone(r), 4, (r, _) -> alone(r)));
    }

    private static Release wonBy(Release release, int supplier) {
        return release.set("/awards/0/suppliers/0/id", "PE-RUC-" + supplier);
    }

    private static void bought(Release release, int number, int first) {
        release.set("/awards/0/value/amount", number == 0 ? first : 450000)
                .set("/awards/0/date", number == 0 ? "2019-01-10" : "2019-06-12");
    }

    private static void alone(Release release) {
        release.set("/tender/tenderers", "[{\"id\":\"PE-RUC-1\"}]")
                .set("/tender/numberOfTenderers", 1)
                .set("/bids/details", "[]");
    }
}
