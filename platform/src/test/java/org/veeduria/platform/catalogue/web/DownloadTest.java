package org.veeduria.platform.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.SourceFile;
import org.veeduria.engine.ocds.OcdsReader;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.catalogue.internal.Dcat;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.contracting.Releases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SiteTest
class DownloadTest {
    private static final String ENTITY = "?entity=X-FICTICIO-E11";

    @LocalServerPort
    private int port;

    @Autowired
    private Contracting contracting;

    @Autowired
    private Dcat catalogue;

    private Site site;

    @BeforeEach
    void fill() {
        site = new Site(port);
        Site.fill(contracting);
    }

    @Test
    void theThreeFormatsHoldTheSameRows(@TempDir Path folder) throws Exception {
        List<String> csv;
        try (var records = CsvReader.builder().ofNamedCsvRecord(site.text("/datos/descarga/bids.csv" + ENTITY))) {
            csv = records.stream().map(record -> record.getField("id")).toList();
        }
        List<String> lines = site.text("/datos/descarga/bids.jsonl" + ENTITY)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line).path("id").asString())
                .toList();
        Path parquet = folder.resolve("bids.parquet");
        Files.write(parquet, site.get("/datos/descarga/bids.parquet" + ENTITY).body());
        List<String> columns = new ArrayList<>();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var rows = duck.createStatement().executeQuery("select id from '" + parquet + "'")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        assertThat(csv).hasSizeGreaterThan(10).isEqualTo(lines).isEqualTo(columns);
    }

    @Test
    void whatGoesOutAsOcdsComesInAgainEqual() throws Exception {
        Map<String, JsonNode> stored = new TreeMap<>();
        Site.DEMONSTRATION.stream()
                .filter(release -> release.at("/buyer/id").asString().equals("X-FICTICIO-E11"))
                .forEach(release -> stored.put(release.path("ocid").asString(), release));
        for (String name : List.of("ocds.json", "ocds.json.gz", "ocds.jsonl", "ocds.jsonl.gz")) {
            assertThat(read(name, site.get("/datos/descarga/" + name + ENTITY).body()))
                    .as(name)
                    .isEqualTo(stored);
        }
    }

    @Test
    void theOcdsPackageSaysWhatItIs() throws Exception {
        JsonNode cover = JsonMapper.shared().readTree(site.text("/datos/descarga/ocds.json" + ENTITY));
        assertThat(cover.path("version").asString()).isEqualTo("1.1");
        assertThat(cover.propertyNames()).contains("uri", "publisher", "publishedDate", "license", "releases");
    }

    @Test
    void aWholeFileHasItsChecksumAsTagAndComesInParts() throws Exception {
        HttpResponse<byte[]> whole = site.get("/datos/descarga/places.csv");
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.body());
        assertThat(tag).isEqualTo('"' + HexFormat.of().formatHex(digest) + '"');
        assertThat(whole.headers().firstValue("Last-Modified")).isPresent();
        assertThat(whole.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(whole.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "veeduria-places.csv");
        assertThat(site.get("/datos/descarga/places.csv", "If-None-Match", tag).statusCode())
                .isEqualTo(304);

        HttpResponse<byte[]> rest = site.get("/datos/descarga/places.csv", "Range", "bytes=1000-");
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 1000, whole.body().length));
    }

    @Test
    void aPartThatDidNotChangeIsNotSentAgain() throws Exception {
        String tag = site.get("/datos/descarga/bids.csv" + ENTITY)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(site.get("/datos/descarga/bids.csv" + ENTITY, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aTaxNumberOfANaturalPersonNeverLeaves() throws Exception {
        contracting.store(
                List.of(Releases.singleBid("ocds-real00-9", "Obra de prueba")).iterator());
        for (String name : List.of("ocds.jsonl", "bids.csv", "awards.jsonl", "suppliers.csv", "processes.csv")) {
            assertThat(site.text("/datos/descarga/" + name)).as(name).doesNotContain("10999999993");
        }
        assertThat(site.text("/api/v1/releases/ocds-real00-9"))
                .contains("persona-")
                .doesNotContain("10999999993");
    }

    @Test
    void norDoesThatOfAPersonWithoutAnIdentityCard() throws Exception {
        String release = Releases.singleBid("ocds-real00-10", "Obra de prueba")
                .release()
                .toString()
                .replace("10999999993", "15999999993");
        contracting.store(List.of(Releases.release(release, "1")).iterator());
        for (String name : List.of("ocds.jsonl", "bids.csv", "suppliers.csv")) {
            assertThat(site.text("/datos/descarga/" + name)).as(name).doesNotContain("15999999993");
        }
    }

    @Test
    void theCatalogueListsSizeAndChecksumOfEachFile() throws Exception {
        catalogue.prepare();
        JsonNode listed = site.json("/datos/catalogo.jsonld");
        String places = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(site.get("/datos/descarga/places.csv").body()));
        assertThat(listed.path("@type").asString()).isEqualTo("dcat:Catalog");
        assertThat(listed.path("dcat:dataset").valueStream()).allSatisfy(dataset -> {
            assertThat(dataset.propertyNames())
                    .contains("dct:title", "dct:description", "dct:publisher", "dct:license", "dct:spatial");
            assertThat(dataset.path("dcat:distribution").valueStream()).isNotEmpty();
            assertThat(dataset.path("dcat:distribution").valueStream())
                    .filteredOn(file -> file.has("dcat:downloadURL"))
                    .allMatch(file -> file.has("spdx:checksum") && file.has("dcat:byteSize"));
        });
        assertThat(listed.toString()).contains(places, "dct:PeriodOfTime");
    }

    @Test
    void theCatalogueSaysTheSameInTurtle() throws Exception {
        String turtle = site.text("/datos/catalogo.ttl");
        assertThat(turtle)
                .startsWith("@prefix dcat:")
                .contains("a dcat:Catalog", "a dcat:Dataset", "a dcat:Distribution", "a dcat:DataService")
                .contains("<http://localhost:8080/datos/descarga/processes.parquet>");
        assertThat(turtle.chars().filter(c -> c == '[').count())
                .isEqualTo(turtle.chars().filter(c -> c == ']').count());
    }

    private static Map<String, JsonNode> read(String name, byte[] bytes) throws Exception {
        List<Problem> problems = new ArrayList<>();
        Map<String, JsonNode> releases = new TreeMap<>();
        OcdsReader reader = new OcdsReader(Limits.USUAL, problems::add);
        new SourceFile(Limits.USUAL, problems::add)
                .members(
                        name,
                        new ByteArrayInputStream(bytes),
                        member -> reader.read(
                                member,
                                item -> releases.put(
                                        item.ocid(),
                                        JsonMapper.shared()
                                                .readTree(item.release().toString()))));
        assertThat(problems).isEmpty();
        return releases;
    }
}
