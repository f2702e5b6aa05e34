package org.veeduria.platform.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veeduria.engine.chain.Part;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.budget.BudgetTables;
import org.veeduria.platform.catalogue.Loading;
import org.veeduria.platform.catalogue.Progress;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.contracting.Releases;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Withdrawal;
import org.veeduria.platform.web.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Iberia in 2019: what it received, budgeted, spent and contracted, each loaded from a file of its own. */
@SiteTest
class ChainPagesTest {
    private static final Ubigeo IBERIA = new Ubigeo("170302");

    @LocalServerPort
    private int port;

    @Autowired
    private Loading loading;

    @Autowired
    private Contracting contracting;

    @Autowired
    private Chains chains;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private List<Withdrawal> rooms = List.of();

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path folder = Path.of("");

    private Browser browser;

    @BeforeEach
    void load() throws IOException {
        contracting.store(
                List.of(Releases.singleBid("chain-1", "Agua de <b>Iberia</b>")).iterator());
        load("canon.csv", """
                ubigeo,year,canon,municipality,PIM,ejecute
                170302,2019,300000.00,MUNICIPALIDAD DISTRITAL DE IBERIA,,
                170302,2012,100.00,MUNICIPALIDAD DISTRITAL DE IBERIA,5000.00,4000.00
                """);
        Path budget = BudgetTables.file(
                folder,
                "mef.csv",
                row("0", "18", "MONTO_PIA", "100000", "MONTO_PIM", "250000"),
                row("0", "00", "MONTO_PIA", "500000", "MONTO_PIM", "750000"),
                row("5", "18", "MONTO_DEVENGADO", "200000"),
                row("6", "00", "MONTO_DEVENGADO", "400000.50"));
        loading.file(budget, "mef", Progress.SILENT);
        browser = new Browser(port);
    }

    private static String row(String month, String rubro, String... amounts) {
        String[] cells = new String[amounts.length + 6];
        System.arraycopy(new String[] {"ANO_EJE", "2019", "MES_EJE", month, "RUBRO", rubro}, 0, cells, 0, 6);
        System.arraycopy(amounts, 0, cells, 6, amounts.length);
        return BudgetTables.row(cells);
    }

    private void load(String name, String text) throws IOException {
        loading.file(Files.writeString(folder.resolve(name), text), "canon-transfers", Progress.SILENT);
    }

    @AfterEach
    void emptyTheRooms() {
        List<String> files = sql.sql("select hash from catalogue.source_file where type in ('canon-transfers', 'mef')")
                .query(String.class)
                .list();
        for (String file : files) {
            transaction.executeWithoutResult(status -> {
                rooms.forEach(room -> room.withdraw(file));
                sql.sql("delete from catalogue.source_file where hash = :hash")
                        .param("hash", file)
                        .update();
            });
        }
    }

    @Test
    void eachStepIsWhatItsRoomHolds() {
        YearChain chain = chains.of(IBERIA, 2019).orElseThrow();
        assertThat(chain.amount(Part.CANON).amount()).isEqualByComparingTo("300000");
        assertThat(chain.amount(Part.CANON_BUDGET).amount()).isEqualByComparingTo("250000");
        assertThat(chain.amount(Part.OTHER_BUDGET).amount()).isEqualByComparingTo("750000");
        assertThat(chain.amount(Part.NOT_BUDGETED).amount()).isEqualByComparingTo("50000");
        assertThat(chain.amount(Part.ACCRUED).amount()).isEqualByComparingTo("600000.50");
        assertThat(chain.amount(Part.UNSPENT).amount()).isEqualByComparingTo("399999.50");
        assertThat(chain.amount(Part.WORKS_CONTRACTS).amount()).isGreaterThanOrEqualTo(new BigDecimal("1199000"));
        assertThat(chain.foreign()).isEmpty();
    }

    @Test
    void whereNoBudgetIsLoadedTheOneBesideTheCanonAnswers() {
        YearChain chain = chains.of(IBERIA, 2012).orElseThrow();
        assertThat(chain.amount(Part.OTHER_BUDGET).amount()).isEqualByComparingTo("5000");
        assertThat(chain.amount(Part.UNSPENT).amount()).isEqualByComparingTo("1000");
        assertThat(browser.get("/cadena/170302/2012").body())
                .contains("no se sabe cuánto es canon", "/cadena/170302/2012/other-budget", ">presupuesto<")
                .doesNotContain("otro presupuesto");
        assertThat(browser.get("/cadena/170302/2012/other-budget").body()).contains("/canon/170302/2012");
    }

    @Test
    void thePlacePageShowsTheFullestYearAndLeadsToItsRows() {
        String page = browser.get("/lugar/170302").body();
        assertThat(page)
                .contains("De dónde vino la plata y qué dejó, 2019", "/cadena/170302/2019")
                .contains("Se recibieron S/\u00a0300,000 de canon y regalías.")
                .contains("href=\"/cadena/170302/2019/canon\"", "href=\"/cadena/170302/2019/not-budgeted\"");
    }

    @Test
    void thePageSaysWhatIsMissingAndWhomToAsk() {
        String page = browser.get("/cadena/170302/2019").body();
        assertThat(page)
                .contains("S/\u00a050,000 se recibieron y no figuran en el presupuesto del año")
                .contains("Puede responder: Municipalidad Distrital de Iberia.")
                .contains("S/\u00a0600,000.50");
        assertThat(browser.get("/cadena/170302/2019?lang=en").body()).contains("What is missing");
        assertThat(browser.get("/cadena/170302/2019/hoja").body())
                .contains("localhost:" + port + "/cadena/170302/2019");
    }

    @Test
    void aProvinceSaysOfHowManyMunicipalitiesTheTransfersAre() {
        assertThat(browser.get("/cadena/170300/2019").body())
                .contains("Lo recibido es lo de 1 de las 3 municipalidades")
                .doesNotContain("gobierno regional no se dice");
        assertThat(browser.get("/cadena/170000/2019").body()).contains("gobierno regional no se dice");
        assertThat(browser.get("/cadena/170302/2019").body()).doesNotContain("Lo recibido es lo de");
        assertThat(browser.get("/api/v1/chain/170300/2019").body())
                .contains("\"received\":{\"told\":1,\"today\":3,\"regional\":false}");
        assertThat(browser.get("/api/v1/chain/170300/2019?format=csv").body().lines())
                .contains("170300,2019,TRANSFER,CANON,false,300000.00,PEN,/cadena/170300/2019/canon,,false");
    }

    @Test
    void programsGetTheSameFigures() {
        JsonNode chain = JsonMapper.shared()
                .readTree(browser.get("/api/v1/chain/170302/2019").body());
        assertThat(chain.at("/parts/0/part").asString()).isEqualTo("CANON");
        assertThat(chain.at("/parts/0/amount").decimalValue()).isEqualByComparingTo(new BigDecimal("300000"));
        assertThat(chain.at("/parts/0/files/0").asString()).hasSize(64);
        assertThat(browser.get("/api/v1/chain/170302/2019?format=csv").statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/api/v1/chain/170302/2019?format=csv").body().lines())
                .contains("170302,2019,TRANSFER,CANON,false,300000.00,PEN,/cadena/170302/2019/canon,,");
    }

    @Test
    void eachPartLeadsToWhatItIsMadeOf() {
        YearChain chain = chains.of(IBERIA, 2019).orElseThrow();
        for (Part part : chain.chain().parts().keySet()) {
            PartRows rows = chains.rows(IBERIA, 2019, part, 1).orElseThrow();
            BigDecimal terms = rows.terms().stream()
                    .map(term -> term.less()
                            ? term.amount().amount().negate()
                            : term.amount().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal listed = Stream.concat(
                            rows.transfers().stream().map(one -> one.amount().amount()),
                            rows.contracts().stream().map(one -> one.amount().amount()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(terms.add(listed))
                    .as(part.name())
                    .isEqualByComparingTo(rows.amount().amount());
            assertThat(browser.get(chain.rows(part)).body())
                    .as(part.name())
                    .contains("De qué se compone", "Volver a la cadena");
            rows.terms().stream()
                    .filter(term -> term.rows() != null)
                    .forEach(term -> assertThat(browser.get(term.rows()).statusCode())
                            .as(term.rows())
                            .isEqualTo(200));
        }
        assertThat(browser.get("/presupuesto/170302/2019/filas?mes=0&rubro=18").body())
                .contains("250,000.00")
                .doesNotContain("750,000.00");
    }

    @Test
    void aPartThatTheChainDoesNotHaveIsNotFound() {
        assertThat(browser.get("/cadena/170302/2019/cosa").statusCode()).isEqualTo(404);
        assertThat(browser.get("/cadena/170302/2019/works-supplies").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/cadena/170302/2019/works-contracts?page=99").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/cadena/170302/2019/works-contracts?page=0").statusCode())
                .isEqualTo(404);
    }

    @Test
    void contractsAndWorksNameTheirFilesToo() {
        JsonNode parts = JsonMapper.shared()
                .readTree(browser.get("/api/v1/chain/170302/2019").body())
                .get("parts");
        String file = sql.sql(
                        "select file from contracting.version where ocid like '%chain-1' order by number desc limit 1")
                .query(String.class)
                .single();
        assertThat(parts)
                .filteredOn(part -> part.get("stage").asString().equals("CONTRACTS")
                        && !part.get("gap").asBoolean())
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.get("files"))
                        .extracting(JsonNode::asString)
                        .contains(file));
    }

    @Test
    void withoutAPlaceTheChainAsksForOne() {
        assertThat(browser.get("/cadena").body()).contains("href=\"/cadena/160000\"", "action=\"/buscar\"");
    }

    @Test
    void whatIsNoPlaceOrNoYearIsNotFound() {
        assertThat(browser.get("/cadena/179999/2019").statusCode()).isEqualTo(404);
        assertThat(browser.get("/cadena/170302/1999").statusCode()).isEqualTo(404);
        assertThat(browser.get("/api/v1/chain/iberia/2019").statusCode()).isEqualTo(404);
        assertThat(browser.get("/cadena/170303").headers().firstValue("Location"))
                .isPresent();
    }
}
