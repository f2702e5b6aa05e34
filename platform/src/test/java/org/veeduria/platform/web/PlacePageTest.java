package org.veeduria.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.contracting.Releases;

@SiteTest
class PlacePageTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Contracting contracting;

    private Browser browser;

    @BeforeEach
    void open() {
        contracting.store(
                List.of(Releases.singleBid("place-1", "Posta de <b>Iberia</b>")).iterator());
        browser = new Browser(port);
    }

    @Test
    void aDistrictShowsWhatWasBoughtFromWhomAndItsFacts() {
        String page = browser.get("/lugar/170302").body();
        assertThat(page)
                .contains("<span>Iberia</span>", "distrito", "Municipalidad Distrital de Iberia")
                .contains("Posta de &lt;b&gt;Iberia&lt;/b&gt;", "/compra/place-1")
                .contains("concursos con lista de postores se presentó uno solo.")
                .contains("INEI, proyección a junio de 2025", "INEI; la fuente no dice el año");
    }

    @Test
    void crumbsLeadUpAndTheListLeadsDown() {
        String page = browser.get("/lugar/170300").body();
        assertThat(page).contains("<a href=\"/lugar\">Perú</a>", "<a href=\"/lugar/170000\">Madre de Dios</a>");
        assertThat(page).contains("<a href=\"/lugar/170301\">Iñapari</a>");
    }

    @Test
    void aPlaceWithoutDataSaysWhoShouldPublishAndHowToAsk() {
        assertThat(browser.get("/lugar/010102").body())
                .contains("No hay compras cargadas de Asunción", "Municipalidad Distrital de Asunción", "Ley 27806");
        assertThat(browser.get("/lugar/010102?lang=en").body())
                .contains("No purchases of Asunción have been loaded", "How to ask for them");
    }

    @Test
    void theWholeCountryIsAPlace() {
        assertThat(browser.get("/lugar").body()).contains("Perú", "país", "<a href=\"/lugar/250000\">Ucayali</a>");
    }

    @Test
    void aFormerCodeLeadsToItsSuccessor() {
        HttpResponse<String> old = browser.get("/lugar/160109");
        assertThat(old.statusCode()).isEqualTo(302);
        assertThat(old.headers().firstValue("Location").orElse("")).endsWith("/lugar/160801");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lugar/999999",
                "/lugar/17",
                "/lugar/abc",
                "/lugar/170000'--",
                "/lugar/%3Cscript%3E",
                "/lugar/170399",
                "/lugar/170000/x"
            })
    void whatIsNoPlaceIsAPageThatSaysSo(String address) {
        HttpResponse<String> answer = browser.get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Esta página no existe").doesNotContain("<script>", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "99999999999", "1;drop", "", "2"})
    void aPageNumberThatIsNoneShowsTheNearest(String number) {
        assertThat(browser.get("/lugar/170302?pagina=" + number).statusCode()).isEqualTo(200);
    }
}
