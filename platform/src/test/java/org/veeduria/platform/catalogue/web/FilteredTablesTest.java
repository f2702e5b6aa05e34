package org.veeduria.platform.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.catalogue.internal.Tables;
import org.veeduria.platform.contracting.Contracting;
import tools.jackson.databind.JsonNode;

/** Every table can be taken away in part, and says the same as a file and by the API. */
@SiteTest
class FilteredTablesTest {
    private static final String ENTITY = "X-FICTICIO-E11";

    @LocalServerPort
    private int port;

    @Autowired
    private Contracting contracting;

    @Autowired
    private Tables tables;

    @Autowired
    private JdbcClient sql;

    private Site site;

    @BeforeEach
    void fill() {
        site = new Site(port);
        // Beside real purchases, which other tests may have stored, invented ones are not shown.
        sql.sql("delete from contracting.process where not fictional").update();
        sql.sql("delete from contracting.version where ocid not like 'ocds-ficticio-%'")
                .update();
        Site.fill(contracting);
    }

    @Test
    void everyTableHasFilters() {
        assertThat(tables.all())
                .allSatisfy(table -> assertThat(table.filters()).as(table.id()).isNotEmpty());
    }

    @Test
    void theSuppliersOfAnEntityAreThoseWhoBidForOrWonItsPurchases() throws Exception {
        Set<String> sold = new TreeSet<>();
        demonstration(release -> release.at("/buyer/id").asString().equals(ENTITY))
                .forEach(release -> sold.addAll(sellers(release)));
        assertThat(ids("suppliers", "entity=" + ENTITY)).hasSizeGreaterThan(3).isEqualTo(sold);
    }

    @Test
    void theEntitiesOfASupplierAreThoseItSoldTo() throws Exception {
        String supplier = ids("suppliers", "entity=" + ENTITY).iterator().next();
        Set<String> buyers = new TreeSet<>();
        demonstration(release -> sellers(release).contains(supplier))
                .forEach(release -> buyers.add(release.at("/buyer/id").asString()));
        assertThat(ids("entities", "supplier=" + supplier)).contains(ENTITY).isEqualTo(buyers);
    }

    @Test
    void conditionsAreOfTheSamePurchase() throws Exception {
        Set<String> sold = new TreeSet<>();
        demonstration(release -> release.at("/buyer/id").asString().equals(ENTITY)
                        && release.at("/tender/mainProcurementCategory")
                                .asString()
                                .equals("works"))
                .forEach(release -> sold.addAll(sellers(release)));
        assertThat(ids("suppliers", "category=works&entity=" + ENTITY)).isEqualTo(sold);
    }

    @Test
    void aFlagMayBeOfThePurchaseOrTheSuppliersOwn() throws Exception {
        Set<String> flagged = ids("suppliers", "indicator=R018");
        assertThat(flagged).isNotEmpty();
        Set<String> own = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        for (JsonNode flag : site.json("/api/v1/flags?size=1000").path("data")) {
            if (flag.path("about").asString().equals("tenderer")) {
                own.add(flag.path("subject").asString());
                known.addAll(
                        ids("suppliers", "indicator=" + flag.path("indicator").asString()));
            }
        }
        assertThat(known).containsAll(own);
    }

    @ParameterizedTest
    @CsvSource({
        "suppliers, entity=X-FICTICIO-E11",
        "suppliers, year=2024&minimum=100000",
        "entities, category=works",
        "places, place=170000",
        "places, place=170300&level=district",
        "law, topic=procurement",
        "law, day=2024-06-30",
        "record, type=file_loaded",
        "files, type=ocds"
    })
    void aPartIsAPartAndTheSameEverywhere(String table, String filters) throws Exception {
        Set<String> part = ids(table, filters);
        Set<String> whole = ids(table, "");
        assertThat(whole).containsAll(part).hasSizeGreaterThan(part.size() - 1);
        List<String> file = new ArrayList<>();
        try (var rows =
                CsvReader.builder().ofNamedCsvRecord(site.text("/datos/descarga/" + table + ".csv?" + filters))) {
            rows.forEach(row -> file.add(row.getField(0)));
        }
        assertThat(file).containsExactlyInAnyOrderElementsOf(part);
        assertThat(site.text("/datos/tabla/" + table + "?" + filters)).doesNotContain("??");
    }

    @Test
    void aPlaceHoldsItselfAndAllInIt() throws Exception {
        assertThat(ids("places", "place=170000"))
                .contains("170000", "170300", "170301")
                .allMatch(ubigeo -> ubigeo.startsWith("17"));
        assertThat(ids("places", "place=170000&level=region")).containsExactly("170000");
    }

    @Test
    void theLawOfADayIsWhatWasInForce() throws Exception {
        for (JsonNode row : site.json("/api/v1/law?size=1000&day=2024-06-30").path("data")) {
            assertThat(row.path("from").asString()).isLessThanOrEqualTo("2024-06-30");
            assertThat(row.path("to").asString("9999")).isGreaterThanOrEqualTo("2024-06-30");
        }
        assertThat(ids("law", "day=1990-01-01"))
                .hasSizeLessThan(ids("law", "day=2024-06-30").size());
    }

    private Set<String> ids(String table, String filters) throws Exception {
        Set<String> ids = new TreeSet<>();
        String next = "/api/v1/" + table + "?size=1000&" + filters;
        while (next != null) {
            JsonNode page = site.json(next);
            page.path("data").forEach(row -> ids.add(row.iterator().next().asString()));
            next = page.path("next").isNull() ? null : page.path("next").asString();
        }
        return ids;
    }

    private static Stream<JsonNode> demonstration(Predicate<JsonNode> which) {
        return Site.DEMONSTRATION.stream().filter(which);
    }

    private static Set<String> sellers(JsonNode release) {
        Set<String> ids = new TreeSet<>();
        release.at("/tender/tenderers").forEach(one -> ids.add(one.path("id").asString()));
        release.at("/bids/details")
                .forEach(bid -> bid.path("tenderers")
                        .forEach(one -> ids.add(one.path("id").asString())));
        release.path("awards")
                .forEach(award -> award.path("suppliers")
                        .forEach(one -> ids.add(one.path("id").asString())));
        return ids;
    }
}
