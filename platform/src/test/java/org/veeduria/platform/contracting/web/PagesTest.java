package org.veeduria.platform.contracting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.contracting.CompiledRelease;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.contracting.Releases;

/** What people see of a process, a supplier, an entity and the flags. */
@SiteTest
class PagesTest {
    private static final String HOSTILE = "<script>alert(1)</script>";
    private static final String BUYER = "PE-RUC-20666666661";
    private static final String WINNER = "PE-RUC-20555555551";

    @LocalServerPort
    private int port;

    @Autowired
    private Contracting contracting;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void store() {
        Stream<CompiledRelease> many = IntStream.range(0, 60).mapToObj(i -> process("pg-" + i, "Obra " + i, 100 + i));
        contracting.store(Stream.concat(many, Stream.of(banned(), process("pg-evil", HOSTILE, 5)))
                .iterator());
    }

    @Test
    void aProcessAnswersFirstAndShowsItsWholeWay() throws Exception {
        assertThat(body("/compra/pg-1"))
                .contains("Entidad de Páginas pidió ofertas el", "Se presentó un solo postor", "S/\u00a0101.00")
                .contains("Qué pasó y cuándo", "Adjudicación (buena pro)", "no consta en lo publicado")
                .contains(
                        "¿Por qué se presentó un solo postor?",
                        "Lo que se vio",
                        "/compra/pg-1/fuente?at=/tender",
                        "Preguntar a la entidad",
                        "/como-sabemos/R018")
                .contains("días hábiles")
                .contains("líneas 4");
    }

    @Test
    void theSameInEnglish() throws Exception {
        assertThat(body("/compra/pg-1?lang=en"))
                .contains("asked for bids", "A single bidder took part.", "What happened, and when");
    }

    @Test
    void namesOfOthersCannotRunAsCode() throws Exception {
        assertThat(body("/compra/pg-evil")).doesNotContain(HOSTILE).contains("&lt;script&gt;");
        assertThat(body("/senales?order=smallest")).doesNotContain(HOSTILE);
        assertThat(body("/entidad/" + BUYER)).doesNotContain(HOSTILE);
    }

    @Test
    void anAdditionAndAPenaltyAreShownWithWhatTheContractCameTo() throws Exception {
        assertThat(body("/compra/pg-banned"))
                .contains("Adicional", "+ S/\u00a020.00", "S/\u00a0120.00", "Penalidad", "Mora");
    }

    @Test
    void aBanOnTheDayOfTheAwardIsToldFromOneThatCameLater() throws Exception {
        assertThat(body("/compra/pg-banned"))
                .contains("Estaba inhabilitado", "R-1")
                .contains("No alcanza a esta adjudicación", "R-2");
        assertThat(body("/proveedor/" + WINNER)).contains("Adjudicaciones hechas en días en que estaba inhabilitado");
    }

    @Test
    void aSuppliersPageTellsWhatItWonAndFromWhom() throws Exception {
        assertThat(body("/proveedor/" + WINNER))
                .contains("Ganó 62 de las 62 compras", "A quién le vende", "Entidad de Páginas", "100\u00a0%");
    }

    @Test
    void anEntitysPageTellsTheShareOfSingleBids() throws Exception {
        assertThat(body("/entidad/" + BUYER))
                .contains("El 100\u00a0% de sus compras competitivas con lista de postores tuvo uno solo: 62 de 62.")
                .contains("Concentración", "1.00", "/senales?indicator=R018&amp;entity=" + BUYER);
    }

    @Test
    void whereOnlyTheWinnerIsKnownNoTotalSaysThatOneBidderCame() throws Exception {
        contracting.store(List.of(
                        Releases.release(winnerOnly("pg-unlisted-1"), "4"),
                        Releases.release(winnerOnly("pg-unlisted-2"), "4"))
                .iterator());
        assertThat(body("/entidad/PE-RUC-20999990009"))
                .contains("Sin lista de postores", "Se conoce un solo postor: 2")
                .contains("De ninguna se sabe cuántos postores tuvo.", "solo se conoce a quien ganó")
                .doesNotContain("Se presentó un solo postor");
        assertThat(body("/senales?indicator=R018&entity=PE-RUC-20999990009"))
                .contains("2 señales en", "En 2 de ellas la fuente no lista a los postores")
                .doesNotContain("Se presentó un solo postor");
        assertThat(body("/compra/pg-unlisted-1"))
                .contains("¿Quién más se presentó?", "la adjudicación: la fuente no lista a los postores");
        assertThat(body("/senales/descargar?format=csv&indicator=R018&entity=PE-RUC-20999990009"))
                .contains(",1,false,");
    }

    @Test
    void aPurchaseOfAnotherCountryIsNotPutInPeru() throws Exception {
        String abroad = template("pg-abroad", "Carretera", 100, "", "")
                .replace("PEN", "COP")
                .replace(BUYER, "CO-NIT-1")
                .replace(WINNER, "CO-NIT-2")
                .replace(
                        "'numberOfTenderers'",
                        "'items':[{'id':'1','deliveryAddress':{'region':'La Libertad','countryName':'Colombia'}}],"
                                + "'numberOfTenderers'");
        contracting.store(List.of(Releases.release(abroad, "4")).iterator());
        assertThat(body("/compra/pg-abroad"))
                .contains("COP\u00a0100.00", "La Libertad", "Esta compra no es del Perú")
                .doesNotContain("/lugar/", "Ley 27806", "mesa de partes");
    }

    private static String winnerOnly(String ocid) {
        return template(ocid, "Sin lista", 100, "", "")
                .replace(BUYER, "PE-RUC-20999990009")
                .replace(WINNER, "PE-RUC-20999990017")
                .replace("'numberOfTenderers':1", "'numberOfTenderers':1,'tenderersSource':'awards'");
    }

    @Test
    void aNaturalPersonsNumberIsOnNoPage() throws Exception {
        contracting.store(List.of(Releases.singleBid("pg-person", "Vereda")).iterator());
        String key = sql.sql("select key from contracting.organisation where id = 'PE-RUC-10999999993'")
                .query(String.class)
                .single();
        for (String page : List.of(
                "/compra/pg-person", "/compra/pg-person/fuente", "/compra/pg-person/ocds.json", "/proveedor/" + key)) {
            assertThat(body(page)).as(page).doesNotContain("10999999993");
        }
        assertThat(get("/proveedor/PE-RUC-10999999993").statusCode()).isEqualTo(404);
    }

    @Test
    void longListsArePagedBy25AndEndWhereTheyEnd() throws Exception {
        String third = body("/entidad/" + BUYER + "?page=3");
        assertThat(third).contains("Página 3 de 3");
        assertThat(third.split("/compra/pg-", -1)).hasSize(12 + 1);
        assertThat(get("/entidad/" + BUYER + "?page=4").statusCode()).isEqualTo(404);
        assertThat(get("/entidad/" + BUYER + "?page=0").statusCode()).isEqualTo(404);
    }

    @Test
    void theExplorerFiltersAndDownloadsExactlyWhatItShows() throws Exception {
        String filter = "indicator=R018&entity=" + BUYER + "&minimum=150&maximum=154";
        assertThat(body("/senales?" + filter)).contains("5 señales en todo el país", "Obra 54");
        assertThat(body("/senales/descargar?format=csv&" + filter).lines()).hasSize(6);
        assertThat(body("/senales/descargar?format=jsonl&" + filter).lines())
                .hasSize(5)
                .allMatch(line -> line.startsWith("{\"indicator\":\"R018\""));
        assertThat(get("/senales/descargar?format=xlsx&" + filter).statusCode()).isEqualTo(200);
        assertThat(body("/senales?year=1900")).contains("Ninguna señal cumple estos filtros.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/senales?year=dos", "/senales?place=Piura", "/senales?place=001234", "/senales?minimum=5&maximum=1",
                "/senales?order=random", "/senales?page=x", "/senales/descargar?format=exe", "/compra/pg-1/fuente?at=x"
            })
    void whatCannotBeReadIsRefused(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/compra/nothing", "/proveedor/nobody", "/entidad/nobody", "/compra/nothing/ocds.json"})
    void whatIsNotThereIsNotFound(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void theSourceOfAValueIsOneLinkAway() throws Exception {
        assertThat(body("/compra/pg-1/fuente?at=/tender/numberOfTenderers"))
                .contains("Lo que dice la fuente en /tender/numberOfTenderers", "<pre>1</pre>");
    }

    private static CompiledRelease process(String ocid, String title, int amount) {
        return Releases.release(template(ocid, title, amount, "", ""), "4");
    }

    private static CompiledRelease banned() {
        return Releases.release(
                template(
                        "pg-banned",
                        "Obra con cambios",
                        100,
                        ",'parties':[{'id':'" + WINNER + "','name':'Ganadora de Páginas','sanctions':["
                                + "{'id':'R-1','period':{'startDate':'2018-01-01','endDate':'2020-01-01'}},"
                                + "{'id':'R-2','period':{'startDate':'2021-01-01','endDate':'2022-01-01'}}]}]",
                        ",'additions':{'amount':20,'currency':'PEN'},"
                                + "'penalties':[{'type':'Mora','value':{'amount':3.5}}]"),
                "4");
    }

    private static String template(String ocid, String title, int amount, String parties, String changes) {
        String value = "{'amount':" + amount + ",'currency':'PEN'}";
        String winner = "[{'id':'" + WINNER + "','name':'Ganadora de Páginas'}]";
        return "{'ocid':'" + ocid + "','buyer':{'id':'" + BUYER + "','name':'Entidad de Páginas'}" + parties
                + ",'tender':{'title':'" + title + "','status':'complete','procurementMethod':'open',"
                + "'mainProcurementCategory':'works','numberOfTenderers':1,'tenderers':" + winner + ",'value':" + value
                + ",'tenderPeriod':{'startDate':'2019-02-01','endDate':'2019-03-01'}}"
                + ",'awards':[{'id':'a','status':'active','date':'2019-04-01','suppliers':" + winner + ",'value':"
                + value
                + "}],'contracts':[{'id':'c','awardID':'a','dateSigned':'2019-05-01','value':" + value + changes
                + "}]}";
    }

    private String body(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Accept", "text/html,*/*;q=0.8")
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
