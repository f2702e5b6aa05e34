package org.veeduria.platform.extractives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.catalogue.LoadResult;
import org.veeduria.platform.catalogue.Loading;
import org.veeduria.platform.catalogue.Progress;

@SiteTest
class ExtractivePagesTest {
    private static final String NRGI =
            "Years Covered,Country Name,Sector,Total line?,Payments Received by Government from Covered Companies (US$),Payments Made by Covered Companies (US$)\n";

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Autowired
    private Loading loading;

    @Autowired
    private JdbcClient sql;

    private final List<String> loaded = new ArrayList<>();

    @BeforeEach
    @AfterEach
    void takeOutWhatWasLoaded() {
        sql.sql("delete from extractives.version").update();
        loaded.forEach(hash -> sql.sql("delete from catalogue.source_file where hash = :hash")
                .param("hash", hash)
                .update());
    }

    @Test
    void anEmptySiteSaysWhatIsMissingAndWhoPublishesIt() throws Exception {
        assertThat(text("/extractivas")).contains("Todavía no hay datos", "EITI Perú");
        assertThat(text("/extractivas/conciliacion")).contains("Todavía no hay datos");
    }

    @Test
    void theAnswerComesFirstAndEachFigureLeadsToItsRowAndProof() throws Exception {
        load(NRGI + "2012,Peru,\"Oil, Gas, Mining\",Total,5480907241,5478998767\n");
        String page = text("/extractivas");
        assertThat(page)
                .containsIgnoringWhitespaces(
                        "En 2012, las empresas dijeron que pagaron US$ 5,479 millones y el Estado dijo que recibió US$ 5,480.9 millones: 0.035 % de diferencia.");
        String row = page.replaceAll("(?s).*?href=\"(/extractivas/fila/\\d+)\".*", "$1");
        assertThat(text(row))
                .contains("Según las empresas: US$", "Línea y columna", "verificar en el registro público");
    }

    @Test
    void sourcesThatDifferAreSaidToDiffer() throws Exception {
        load(
                NRGI
                        + "2004,Peru,\"Oil, Gas, Mining\",Total,884263514,883327965\n2009,Peru,\"Oil, Gas, Mining\",Total,2965369766,2965945526\n");
        load(FlowLoadingTest.HEADER
                + FlowLoadingTest.row(
                        2004, "1112-E2", "Impuesto Especial a la Mineria - converted from USD", "885943572")
                + FlowLoadingTest.row(2009, "1112-E1", "Impuesto a la Renta", "2965369766"));
        assertThat(text("/extractivas"))
                .contains("dan el mismo total en 2009", "dan totales distintos en 2004")
                .contains("el nombre de un tributo que ese año todavía no existía", "Ley 29789");
    }

    @Test
    void theTermsOfAReconciliationStandInItsAddress() throws Exception {
        load(NRGI + "2012,Peru,\"Oil, Gas, Mining\",Total,1000,1001\n");
        assertThat(text("/extractivas/conciliacion?year=2012&tolerance=0.1"))
                .contains("hay los dos lados en 1 de 1 línea: coinciden 1, quedan sin explicación 0.")
                .contains("Es el 100 % de lo que el Estado dice que recibió.");
        assertThat(text("/extractivas/conciliacion?year=2012&tolerance=0.05"))
                .contains("en 1 de 1 línea: coinciden 0, quedan sin explicación 1.", "Soles por dólar");
        assertThat(text("/extractivas/conciliacion?year=2012&tolerance=mucho")).contains("Un número no se entiende");
        assertThat(get("/extractivas/conciliacion?year=1999").statusCode()).isEqualTo(404);
        assertThat(get("/extractivas/conciliacion?year=2012&page=9").statusCode())
                .isEqualTo(404);
    }

    @Test
    void otherCountriesAreLabelled() throws Exception {
        load(
                "Calendar Year,Corporate Name,Revenue Type,Commodity,Revenues\n2019,ACME,ONRR - Royalties,Oil,\"$1,000.00\"\n");
        assertThat(text("/extractivas?country=USA")).contains("Estos datos son de otro país: Estados Unidos");
        assertThat(text("/extractivas")).contains("Todavía no hay datos").doesNotContain("ACME");
        assertThat(text("/extractivas/empresa/USA/acme")).contains("ACME", "Estados Unidos");
        assertThat(get("/extractivas/empresa/USA/nobody").statusCode()).isEqualTo(404);
        assertThat(get("/extractivas?country=XXX").statusCode()).isEqualTo(404);
        assertThat(text("/extractivas/conciliacion?country=USA"))
                .contains("Alcance")
                .contains("no hay nada que comparar: solo el Estado informa (1 línea)")
                .doesNotContain("Soles por dólar");
    }

    @Test
    @EnabledIfSystemProperty(named = "veeduria.shared", matches = ".+")
    void theRealSeriesSayTheirStatements() throws Exception {
        Path real = Path.of(System.getProperty("veeduria.shared"), "data/extractives");
        load(real.resolve("eiti_api_peru_government_revenues_2004_2016.csv"));
        load(real.resolve("nrgi_eiti_peru_2004_2012.csv"));
        load(real.resolve("nl_eiti_payments.json.gz"));
        assertThat(text("/extractivas"))
                .containsIgnoringWhitespaces("La mayor diferencia de un año fue 0.106 % (2004)")
                .contains("dan el mismo total en 2008–2012", "dan totales distintos en 2004–2007")
                .contains("8 montos llevan el nombre de un tributo");
        assertThat(text("/extractivas/conciliacion?country=NLD&year=2020"))
                .contains("quedan sin explicación 2", "D15", "Q13b", "Países Bajos");
    }

    private void load(String content) throws IOException {
        load(Files.writeString(folder.resolve(loaded.size() + ".csv"), content));
    }

    private void load(Path file) throws IOException {
        loaded.add(((LoadResult.Loaded) loading.file(file, null, Progress.SILENT)).hash());
    }

    private String text(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body().replace('\u00a0', ' ');
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
