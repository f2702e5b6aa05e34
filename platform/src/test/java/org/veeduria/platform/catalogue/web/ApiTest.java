package org.veeduria.platform.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.catalogue.internal.Tables;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.shared.ApiPaths;
import org.veeduria.platform.shared.dataset.Dataset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SiteTest
class ApiTest {
    private static final String ENTITY = "X-FICTICIO-E11";

    @LocalServerPort
    private int port;

    @Autowired
    private Contracting contracting;

    @Autowired
    private Tables tables;

    @Autowired
    private List<ApiPaths> rooms = List.of();

    private Site site;

    @BeforeEach
    void fill() {
        site = new Site(port);
        Site.fill(contracting);
    }

    @Test
    void everyRowComesOnceWhenThePagesAreFollowed() throws Exception {
        List<String> seen = new ArrayList<>();
        String next = "/api/v1/processes?size=7&entity=" + ENTITY;
        while (next != null) {
            HttpResponse<byte[]> answer = site.get(next);
            JsonNode page = JsonMapper.shared().readTree(answer.body());
            page.path("data").forEach(row -> seen.add(row.path("ocid").asString()));
            next = page.path("next").isNull() ? null : page.path("next").asString();
            assertThat(answer.headers().allValues("Link").toString().contains("rel=\"next\""))
                    .isEqualTo(next != null);
        }
        assertThat(seen).doesNotHaveDuplicates().isSorted().hasSizeGreaterThan(14);
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(Site.DEMONSTRATION.stream()
                        .filter(release -> release.at("/buyer/id").asString().equals(ENTITY))
                        .map(release -> release.path("ocid").asString())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"items", "bids", "awards", "contracts"})
    void partsOfReleasesPageWithoutGapOrRepeat(String table) throws Exception {
        List<String> paged = new ArrayList<>();
        String next = "/api/v1/" + table + "?size=5&entity=" + ENTITY;
        while (next != null) {
            JsonNode page = site.json(next);
            page.path("data").forEach(row -> paged.add(row.path("id").asString()));
            next = page.path("next").isNull() ? null : page.path("next").asString();
        }
        List<String> whole = new ArrayList<>();
        site.json("/api/v1/" + table + "?size=1000&entity=" + ENTITY)
                .path("data")
                .forEach(row -> whole.add(row.path("id").asString()));
        assertThat(paged).hasSizeGreaterThan(5).isEqualTo(whole);
    }

    @Test
    void csvAndJsonSayTheSame() throws Exception {
        String path = "/api/v1/bids?size=50&entity=" + ENTITY;
        List<String> json = new ArrayList<>();
        site.json(path).path("data").forEach(row -> json.add(row.path("id").asString()));
        for (String csv : List.of(site.text(path + "&format=csv"), site.text(path, "Accept", "text/csv"))) {
            try (var records = CsvReader.builder().ofNamedCsvRecord(csv)) {
                assertThat(records.stream().map(record -> record.getField("id")))
                        .containsExactlyElementsOf(json);
            }
        }
    }

    @Test
    void theAddressAloneLeadsToHowToAsk() throws Exception {
        assertThat(site.get("/api/v1").statusCode()).isEqualTo(302);
        assertThat(site.get("/api/v1").headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/datos/api"));
    }

    @Test
    void theSameQuestionAgainIsAnsweredWithNotModified() throws Exception {
        for (String path : List.of("/api/v1/processes?year=2024", "/api/v1/places/170301", "/api/v1/openapi.json")) {
            String etag = site.get(path).headers().firstValue("ETag").orElseThrow();
            assertThat(site.get(path, "If-None-Match", etag).statusCode())
                    .as(path)
                    .isEqualTo(304);
            assertThat(site.get(path, "If-None-Match", etag).body()).isEmpty();
            assertThat(site.get(path, "If-None-Match", "W/\"other\"").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void otherQuestionsHaveOtherTags() throws Exception {
        assertThat(Stream.of(
                                "/api/v1/processes",
                                "/api/v1/processes?year=2024",
                                "/api/v1/processes?format=csv",
                                "/api/v1/bids",
                                "/api/v1/places/170301",
                                "/api/v1/places/170302")
                        .map(this::etag))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            delimiter = ';',
            value = {
                "year=20x4;year;20x4",
                "size=0;size;0",
                "size=1001;size;1001",
                "size=-1;size;-1",
                "size=99999999999999999999;size;99999999999999999999",
                "place=17;place;17",
                "indicator=R18;indicator;R18",
                "minimum=1e9;minimum;1e9",
                "category=all;category;all",
                "format=xml;format;xml",
                "nonsense=1;nonsense;1",
                "minimum=5&maximum=4;minimum;5",
                "after=%00;after;|\uFFFD|",
                "method=%00;method;|\uFFFD|"
            })
    void aBadParameterIsNamedWithItsValueAndWhatIsAllowed(String query, String parameter, String value)
            throws Exception {
        HttpResponse<byte[]> answer = site.get("/api/v1/processes?" + query);
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(problem.path("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.path("value").asString()).isEqualTo(value);
        assertThat(problem.path("allowed").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entity='%20or%20'1'='1",
                "entity=%27%3B%20drop%20table%20contracting.process%3B--",
                "supplier=../../etc/passwd",
                "method=%F0%9F%92%B0",
                "after=%27%22%3B--",
                "entity=%3Cscript%3Ealert(1)%3C/script%3E",
                "year="
            })
    void hostileValuesAreOnlyValues(String query) throws Exception {
        for (String table : List.of("processes", "items", "flags")) {
            HttpResponse<byte[]> answer = site.get("/api/v1/" + table + "?" + query);
            assertThat(answer.statusCode()).as(table + "?" + query).isIn(200, 400);
        }
        assertThat(site.json("/api/v1/processes?size=1").path("data")).hasSize(1);
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String path : List.of(
                "/api/v1/nothing",
                "/api/v1/processes/none",
                "/api/v1/bids/none",
                "/api/v1/bids/a/b/c",
                "/api/v1/releases/none")) {
            assertThat(site.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void anyOtherSiteMayReadTheApi() throws Exception {
        HttpResponse<byte[]> answer = site.get("/api/v1/places?size=1", "Origin", "https://example.org");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void aReleaseComesAsItWasStored() throws Exception {
        JsonNode release = Site.DEMONSTRATION.get(40);
        assertThat(site.json("/api/v1/releases/" + release.path("ocid").asString()))
                .isEqualTo(release);
    }

    @ParameterizedTest
    @MethodSource("tableNames")
    void everyAnswerIsAsTheDescriptionSays(String table) throws Exception {
        JsonNode description = site.json("/api/v1/openapi.json");
        JsonNode schema = description.at("/components/schemas/" + table);
        assertThat(description.path("paths").has("/" + table)).isTrue();
        for (JsonNode row : site.json("/api/v1/" + table + "?size=20").path("data")) {
            assertThat(row.propertyNames())
                    .containsExactlyInAnyOrderElementsOf(
                            schema.path("properties").propertyNames());
            row.properties()
                    .forEach(cell -> assertThat(jsonType(cell.getValue()))
                            .as(table + "." + cell.getKey())
                            .isIn(types(schema.path("properties").path(cell.getKey()))));
            String id = row.path(schema.path("required").path(0).asString()).asString();
            assertThat(site.json("/api/v1/" + table + "/" + id.replace(" ", "%20")))
                    .as(table + "/" + id)
                    .isEqualTo(row);
        }
    }

    static Stream<String> tableNames() {
        return Stream.of(
                "processes", "items", "bids", "awards", "contracts", "suppliers", "entities", "flags", "places", "law");
    }

    @Test
    void theDescriptionNamesEveryTableAndWhatTheRoomsAddAndNoOther() throws Exception {
        assertThat(site.json("/api/v1/openapi.json").path("paths").propertyNames())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                tables.all().stream()
                                        .map(Dataset::id)
                                        .flatMap(id -> Stream.of("/" + id, "/" + id + "/{id}")),
                                Stream.concat(
                                        Stream.of("/releases/{id}"),
                                        rooms.stream().flatMap(room -> room.paths().keySet().stream())))
                        .toList());
    }

    private String etag(String path) {
        try {
            return site.get(path).headers().firstValue("ETag").orElseThrow();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> types(JsonNode property) {
        return property.path("type")
                .valueStream()
                .map(JsonNode::asString)
                .flatMap(type -> type.equals("number") ? Stream.of("number", "integer") : Stream.of(type))
                .toList();
    }

    private static String jsonType(JsonNode value) {
        return value.isNull()
                ? "null"
                : value.isBoolean()
                        ? "boolean"
                        : value.isIntegralNumber() ? "integer" : value.isNumber() ? "number" : "string";
    }
}
