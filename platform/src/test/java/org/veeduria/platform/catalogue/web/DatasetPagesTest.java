package org.veeduria.platform.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.catalogue.internal.Tables;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.shared.dataset.Dataset;
import org.veeduria.platform.shared.version.Versions;

@SiteTest
class DatasetPagesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Contracting contracting;

    @Autowired
    private Tables tables;

    @Autowired
    private MessageSource messages;

    @Autowired
    private List<Versions> versioned = List.of();

    private Site site;

    @BeforeEach
    void fill() {
        site = new Site(port);
        Site.fill(contracting);
    }

    @Test
    void theListNamesEveryTableWithItsFiles() throws Exception {
        String page = site.text("/datos");
        for (Dataset table : tables.all()) {
            assertThat(page)
                    .contains("/datos/tabla/" + table.id(), "/datos/descarga/" + table.id() + ".csv")
                    .contains("/datos/descarga/" + table.id() + ".parquet");
        }
        assertThat(page)
                .contains("/datos/descarga/ocds.json.gz", "/datos/catalogo.ttl")
                .doesNotContain("??");
    }

    @Test
    void whatHasVersionsHasAName() {
        for (Versions versions : versioned) {
            assertThat(messages.getMessage("versions." + versions.id(), null, Locale.of("es")))
                    .isNotEqualTo(messages.getMessage("versions." + versions.id(), null, Locale.ENGLISH));
        }
    }

    @Test
    void aTableCountsTheRowsItGives() {
        for (Dataset table : tables.all()) {
            Map<String, String> one = table.filters().isEmpty() ? Map.of() : Map.of("entity", "X-FICTICIO-E11");
            for (Map<String, String> filters : List.of(Map.<String, String>of(), one)) {
                AtomicLong rows = new AtomicLong();
                table.read(filters, null, Dataset.ALL, row -> rows.incrementAndGet());
                assertThat(table.count(filters)).as(table.id() + filters).isEqualTo(rows.get());
            }
        }
    }

    @Test
    void eachTablePageTellsItsColumnsInBothLanguages() throws Exception {
        for (Dataset table : tables.all()) {
            for (String language : new String[] {"es-PE", "en"}) {
                HttpResponse<byte[]> page = site.get("/datos/tabla/" + table.id() + "?lang=" + language);
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(new String(page.body(), StandardCharsets.UTF_8)).doesNotContain("??");
            }
        }
    }

    @Test
    void everyColumnHasItsMeaning() {
        Stream.of(Locale.of("es", "PE"), Locale.ENGLISH)
                .forEach(language -> tables.all().stream()
                        .flatMap(table -> table.columns().stream())
                        .forEach(column -> assertThat(messages.getMessage("column." + column.name(), null, language))
                                .isNotBlank()));
    }

    @Test
    void theFiltersOfAPageReachItsFiles() throws Exception {
        assertThat(site.text("/datos/tabla/processes?place=170000&year=2024&entity="))
                .contains("/datos/descarga/processes.csv?place=170000&amp;year=2024")
                .contains("/api/v1/processes?place=170000&amp;year=2024");
    }

    @Test
    void aFilterThatCannotBeIsExplainedAndTheRestShown() throws Exception {
        HttpResponse<byte[]> page = site.get("/datos/tabla/processes?year=abc");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("role=\"alert\"", "abc");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(site.get("/datos/tabla/nada").statusCode()).isEqualTo(404);
        assertThat(site.get("/datos/archivo/" + "0".repeat(64)).statusCode()).isEqualTo(404);
        assertThat(site.get("/datos/descarga/nada.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void theApiHasAPageForPeople() throws Exception {
        assertThat(site.text("/datos/api"))
                .contains("/api/v1/openapi.json", "/api/v1/processes")
                .doesNotContain("??");
    }
}
