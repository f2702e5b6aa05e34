package org.veeduria.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.contracting.CompiledRelease;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.contracting.Releases;

@SiteTest
class HomePageTest {
    private static final int FIRST_VIEW = 60_000;

    @LocalServerPort
    private int port;

    @Autowired
    private Contracting contracting;

    private Browser browser;

    @BeforeEach
    void open() {
        Iterator<CompiledRelease> one =
                List.of(Releases.singleBid("home-1", "Losa deportiva")).iterator();
        contracting.store(one);
        browser = new Browser(port);
    }

    @Test
    void theHomePageSpeaksSpanishFirst() {
        assertThat(browser.get("/").body()).contains("lang=\"es\"", "¿A dónde va la plata pública?");
    }

    @Test
    void andEnglishWhenAsked() {
        assertThat(browser.get("/?lang=en").body()).contains("lang=\"en\"", "Where does public money go?");
    }

    @Test
    void theMapSaysItsNumbersInWordsAndInATable() {
        String page = browser.get("/").body();
        assertThat(page).containsPattern("aria-label=\"Madre de Dios: [0-9]+ compras?\"");
        assertThat(page).contains("<a href=\"/lugar/170000\">Madre de Dios</a>");
    }

    @Test
    void theCountrysShapeIsAFileThatBrowsersKeep() {
        HttpResponse<String> shape = browser.get("/peru.svg");
        assertThat(shape.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(shape.headers().firstValue("Cache-Control").orElse("")).contains("max-age=604800");
        assertThat(Browser.compressed(shape.body())).isLessThan(8_000);
    }

    @Test
    void theFirstViewIsLight() {
        String page = browser.get("/").body();
        Matcher files =
                Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg))\"").matcher(page);
        int weight = Browser.compressed(page);
        Set<String> seen = new TreeSet<>();
        while (files.find()) {
            if (seen.add(files.group(1))) {
                HttpResponse<String> file = browser.get(files.group(1));
                assertThat(file.statusCode()).as(files.group(1)).isEqualTo(200);
                assertThat(file.headers().firstValue("Cache-Control").orElse(""))
                        .contains("max-age=");
                weight += Browser.compressed(file.body());
            }
        }
        assertThat(seen).hasSize(4);
        assertThat(weight).isLessThan(FIRST_VIEW);
        assertThat(page).doesNotContain("<script>", "<style", "onclick=").doesNotContain("http://", "https://");
    }

    @Test
    void theStyleSheetStaysUnder20Kilobytes() {
        assertThat(browser.get("/veeduria.css").body().length()).isLessThan(20_000);
    }
}
