package org.veeduria.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.contracting.Releases;

@SiteTest
class SearchPageTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Contracting contracting;

    private Browser browser;

    @BeforeEach
    void open() {
        contracting.store(List.of(Releases.singleBid("search-1", "Mercado de abastos de Iñapari"))
                .iterator());
        browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource({
        "tahuamnu,/lugar/170300",
        "cuzco,/lugar/080000",
        "170302,/lugar/170302",
        "mercado de avastos,/compra/search-1",
        "munisipalidad de prueva,/entidad/PE-RUC-20999999991"
    })
    void placesEntitiesAndProcessesAreFoundThoughMisspelt(String text, String address) {
        assertThat(search(text).body()).contains("href=\"" + address + "\"");
    }

    @Test
    void answersAreGroupedByWhatTheyAre() {
        assertThat(search("iñapari").body()).contains(">Lugares</h2>", ">Compras</h2>");
    }

    @Test
    void nothingFoundSaysWhatCanBeSearched() {
        assertThat(search("zzqqxxw").body())
                .contains("No se encontró nada parecido a «zzqqxxw»", "Qué se puede buscar", "href=\"/lugar\"");
        assertThat(browser.get("/buscar").body()).contains("Qué se puede buscar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "' or '1'='1",
                "%_\\",
                "\u0000",
                "\"><img src=x>",
                "${7*7}",
                "[[1]]",
                "日本"
            })
    void hostileTextIsOnlyText(String text) {
        HttpResponse<String> page = search(text);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert", "<img src=x", ">49<");
    }

    @Test
    void aVeryLongTextIsCut() {
        assertThat(search("a".repeat(3000)).statusCode()).isEqualTo(200);
    }

    @Test
    void theOtherLanguageKeepsTheSearch() {
        assertThat(search("cusco").body()).contains("href=\"?q=cusco&amp;lang=en\"");
    }

    private HttpResponse<String> search(String text) {
        return browser.get("/buscar?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }
}
