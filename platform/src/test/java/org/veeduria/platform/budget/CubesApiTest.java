package org.veeduria.platform.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veeduria.platform.budget.BudgetTables.row;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.catalogue.Loading;
import org.veeduria.platform.catalogue.Progress;
import org.veeduria.platform.shared.Withdrawal;
import org.veeduria.platform.web.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cubes as clients of OpenSpending's API ask them. */
@SiteTest
class CubesApiTest {
    private static final String BUDGET = "/api/v1/cubes/budget";

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder = Path.of("");

    @Autowired
    private Loading loading;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private List<Withdrawal> rooms = List.of();

    @Autowired
    private TransactionTemplate transaction;

    private Browser browser;

    @BeforeEach
    void load() throws IOException {
        Path table = BudgetTables.file(
                folder,
                "mef.csv",
                row("MES_EJE", "0", "MONTO_PIM", "100.50"),
                row("MES_EJE", "3", "FUNCION", "20", "FUNCION_NOMBRE", "SALUD", "MONTO_DEVENGADO", "70.25"),
                row("MES_EJE", "4", "FUNCION", "20", "FUNCION_NOMBRE", "SALUD", "MONTO_DEVENGADO", "-0.25"));
        loading.file(table, "mef", Progress.SILENT);
        browser = new Browser(port);
    }

    @AfterEach
    void empty() {
        for (String file : sql.sql("select hash from catalogue.source_file where type = 'mef'")
                .query(String.class)
                .list()) {
            transaction.executeWithoutResult(status -> {
                rooms.forEach(room -> room.withdraw(file));
                sql.sql("delete from catalogue.source_file where hash = :hash")
                        .param("hash", file)
                        .update();
            });
        }
    }

    @Test
    void theTableOfTheBudgetHasALineForEachUnitAndYear() {
        JsonNode page = new JsonMapper()
                .readTree(browser.get("/api/v1/budget?year=2024&place=1703").body());
        assertThat(page.path("data").valueStream().map(row -> row.path("id").asString("")))
                .contains("2024-301500");
        JsonNode line = new JsonMapper()
                .readTree(browser.get("/api/v1/budget/2024-301500").body());
        assertThat(line.path("ubigeo").asString("")).isEqualTo("170302");
        assertThat(line.path("pim").decimalValue()).isEqualByComparingTo("100.50");
        assertThat(line.path("devengado").decimalValue()).isEqualByComparingTo("70.00");
        assertThat(browser.get("/datos/descarga/budget.csv?year=2024").body())
                .startsWith(
                        "id,year,executing_unit,name,ubigeo,pia,pim,certificado,compromiso_anual,devengado,girado\r\n")
                .contains("2024-301500,2024,301500,MUNICIPALIDAD DISTRITAL DE IBERIA,170302,");
        assertThat(browser.get("/api/v1/budget?place=Loreto").statusCode()).isEqualTo(400);
        assertThat(browser.get("/datos/catalogo.jsonld").body()).contains("/datos/tabla/budget");
    }

    /** Browsers do not encode the bar, and Java's client does not send it as it is. */
    @Test
    void aBarBetweenCutsMayStandAsItIs() throws IOException {
        String asked = "GET " + BUDGET + "/aggregate?cut=funcion:20|ano_eje:2024 HTTP/1.0\r\n\r\n";
        try (Socket line = new Socket("localhost", port)) {
            line.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200")
                    .contains("funcion", "ano_eje");
        }
    }

    @Test
    void cubesAndTheirModelsAreListed() {
        assertThat(json("/api/v1/cubes").at("/data/0/name").asString()).isEqualTo("budget");
        JsonNode model = json(BUDGET + "/model").path("model");
        assertThat(model.at("/dimensions/funcion/label_ref").asString()).isEqualTo("funcion.nombre");
        assertThat(model.at("/aggregates/devengado.sum/measure").asString()).isEqualTo("devengado");
        assertThat(model.at("/hierarchies/funcional/levels/0").asString()).isEqualTo("funcion");
    }

    @Test
    void anAggregateHasItsCellsItsSummaryAndItsQuestion() {
        JsonNode answer = json(BUDGET
                + "/aggregate?cut=ano_eje:2024&drilldown=funcion&aggregates=devengado.sum&order=devengado.sum:desc");
        assertThat(answer.path("status").asString()).isEqualTo("ok");
        assertThat(answer.path("total_cell_count").asInt()).isEqualTo(2);
        assertThat(answer.at("/cells/0/funcion.nombre").asString()).isEqualTo("SALUD");
        assertThat(answer.at("/cells/0/devengado.sum").decimalValue()).isEqualByComparingTo("70.00");
        assertThat(answer.at("/summary/devengado.sum").decimalValue()).isEqualByComparingTo("70.00");
        assertThat(answer.at("/cell/0/ref").asString()).isEqualTo("ano_eje.codigo");
        assertThat(answer.at("/order/0/1").asString()).isEqualTo("desc");
    }

    @Test
    void membersFactsAndCsv() {
        assertThat(json(BUDGET + "/members/funcion").path("data").size()).isEqualTo(2);
        JsonNode facts = json(BUDGET + "/facts?cut=funcion:20&fields=mes_eje,devengado,fila&order=mes_eje");
        assertThat(facts.path("total_fact_count").asInt()).isEqualTo(2);
        assertThat(facts.at("/data/1/devengado").decimalValue()).isEqualByComparingTo("-0.25");
        assertThat(facts.at("/data/0/fila.codigo").asInt()).isEqualTo(3);
        assertThat(browser.get(BUDGET + "/aggregate?drilldown=funcion.codigo&aggregates=pim&format=csv")
                        .body())
                .isEqualTo("funcion.codigo,pim.sum\r\n18,100.50\r\n20,0.00\r\n");
    }

    @Test
    void whatCannotBeAskedIsNamed() {
        HttpResponse<String> bad = browser.get(BUDGET + "/aggregate?drilldown=nada");
        assertThat(bad.statusCode()).isEqualTo(400);
        JsonNode problem = JsonMapper.shared().readTree(bad.body());
        assertThat(problem.path("parameter").asString()).isEqualTo("drilldown");
        assertThat(problem.path("value").asString()).isEqualTo("nada");
        assertThat(browser.get("/api/v1/cubes/nada/model").statusCode()).isEqualTo(404);
        assertThat(browser.get(BUDGET + "/aggregate?format=xml").statusCode()).isEqualTo(400);
    }

    @Test
    void theOpenApiDocumentTellsOfThem() {
        JsonNode paths = json("/api/v1/openapi.json").path("paths");
        assertThat(paths.has("/cubes/{name}/aggregate")).isTrue();
        assertThat(paths.has("/chain/{place}/{year}")).isTrue();
    }

    private JsonNode json(String address) {
        HttpResponse<String> answer = browser.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
