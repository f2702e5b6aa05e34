package org.veeduria.platform.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.catalogue.internal.Download;
import org.veeduria.platform.catalogue.internal.Downloads;
import org.veeduria.platform.record.EntryType;
import org.veeduria.platform.record.PublicRecord;
import tools.jackson.databind.JsonNode;

/** A person's text, erased, is in nothing that leaves the site: files in every format, OCDS, API, catalogue, log, pages. */
@SiteTest
class ErasedFromExportsTest {
    @LocalServerPort
    private int port;

    @Value("${veeduria.data}")
    private Path data = Path.of(".");

    @Autowired
    private PublicRecord record;

    @Autowired
    private Downloads downloads;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @TempDir
    private Path folder = Path.of(".");

    private Site site;

    @BeforeEach
    void site() {
        site = new Site(port);
    }

    @Test
    void anErasedTextIsInNothingThatLeavesTheSite() throws Exception {
        String canary = "canario-" + UUID.randomUUID();
        String control = "control-" + UUID.randomUUID();
        UUID id = record.append(EntryType.PERSONAL_ACT, PublicRecord.json("{\"name\":\"" + canary + "\"}"));
        UUID open = record.append(EntryType.PUBLIC_ACT, PublicRecord.json("{\"name\":\"" + control + "\"}"));
        settle(id);
        settle(open);
        assertThat(record.opening(id).orElseThrow().payload()).contains(canary);
        assertThat(holding(control, open))
                .as("the search finds what is there, in every form")
                .contains(
                        "/datos/descarga/record.csv",
                        "/datos/descarga/record.jsonl",
                        "/datos/descarga/record.parquet",
                        "/api/v1/record",
                        "/log/receipt/" + open,
                        "file record.parquet")
                .anyMatch(address -> address.startsWith("/log/tile/entries/"));
        assertThat(holding(canary, id)).isEmpty();

        settle(record.erase(id, "Ley 29733, artículo 20"));

        assertThat(holding(canary, id)).isEmpty();
        assertThat(record.opening(id)).isEmpty();
        assertThat(site.get("/log/receipt/" + id).statusCode())
                .as("its proof stays")
                .isEqualTo(200);
    }

    private void settle(UUID id) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(20);
        while (record.receipt(id).isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
    }

    /** Addresses whose answer holds a text, and the prepared files that do. */
    private Set<String> holding(String text, UUID entry) throws Exception {
        Set<String> found = new TreeSet<>();
        for (Download download : downloads.all()) {
            String address = "/datos/descarga/" + download.name();
            if (plain(download.name(), site.get(address).body()).contains(text)) {
                found.add(address);
            }
        }
        for (String address : addresses(entry)) {
            if (opened(site.text(address)).contains(text)) {
                found.add(address);
            }
        }
        for (Path file : prepared()) {
            String name = file.getFileName().toString().replaceFirst(".*~", "");
            if (plain(name, Files.readAllBytes(file)).contains(text)) {
                found.add("file " + name);
            }
        }
        return found;
    }

    /** A receipt carries its entry in base64. */
    private static String opened(String answer) {
        String extra = answer.lines()
                .filter(line -> line.startsWith("extra "))
                .map(line -> line.substring(6))
                .findFirst()
                .orElse("");
        return answer + new String(Base64.getDecoder().decode(extra), StandardCharsets.UTF_8);
    }

    private List<Path> prepared() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("exports"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Every address that is read without knowing more, the tables of the API page by page, and what belongs to the entry. */
    private List<String> addresses(UUID entry) throws Exception {
        List<String> all = new ArrayList<>(routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPatternValues().stream())
                .filter(path -> !path.contains("{") && !path.contains("*"))
                .toList());
        JsonNode api = site.json("/api/v1/openapi.json").path("paths");
        api.propertyNames().stream()
                .filter(path -> !path.contains("{") && !path.startsWith("/cubes"))
                .forEach(path -> all.add("/api/v1" + path));
        all.addAll(List.of("/log/receipt/" + entry, "/registro/" + entry, "/api/v1/record?size=1000"));
        long size = record.size();
        for (long tile = 0; tile * 256 < size; tile++) {
            long width = Math.min(256, size - tile * 256);
            all.add("/log/tile/entries/" + "%03d".formatted(tile) + (width < 256 ? ".p/" + width : ""));
        }
        return all;
    }

    private String plain(String name, byte[] bytes) throws Exception {
        if (name.endsWith(".parquet")) {
            return rows(Files.write(folder.resolve("one.parquet"), bytes));
        }
        boolean packed = name.endsWith(".gz");
        return new String(
                packed ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes,
                StandardCharsets.UTF_8);
    }

    private static String rows(Path parquet) throws Exception {
        StringBuilder all = new StringBuilder();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var rows = duck.createStatement().executeQuery("select t::text from '" + parquet + "' t")) {
            while (rows.next()) {
                all.append(rows.getString(1)).append('\n');
            }
        }
        return all.toString();
    }
}
