package org.veeduria.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.contracting.Indicators;

@SiteTest
class MethodPagesTest {
    /** Words that accuse; a flag asks. */
    private static final Set<String> ACCUSING =
            Set.of("corrupto", "corrupción", "irregular", "sospechos", "corrupt", "suspicious", "fraud");

    @LocalServerPort
    private int port;

    @Autowired
    private Indicators indicators;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void everyRuleTheSiteComputesIsListed() {
        String page = browser.get("/como-sabemos").body();
        assertThat(indicators.computed())
                .allSatisfy(indicator -> assertThat(page).contains("/como-sabemos/" + indicator.code() + "\""));
    }

    @Test
    void everyRuleHasAPageInBothLanguagesThatAsksAndNeverAccuses() {
        for (String code : indicators.catalogue().codes()) {
            for (String language : new String[] {"es-PE", "en"}) {
                String page = browser.get("/como-sabemos/" + code + "?lang=" + language)
                        .body();
                assertThat(page).as(code).contains("?</p>", "<code>/").doesNotContain("??", "Exception");
                assertThat(ACCUSING)
                        .allSatisfy(word -> assertThat(page.toLowerCase(Locale.ROOT))
                                .as(code)
                                .doesNotContain(word));
            }
        }
    }

    @Test
    void aRuleThatReadsTheLawCitesItsArticleAndDate() {
        assertThat(browser.get("/como-sabemos/R014").body())
                .contains("Con qué números compara", "art", "datetime=\"2019-01-30\"");
    }

    @Test
    void everyRuleIsComputed() {
        assertThat(browser.get("/como-sabemos/R003").body()).doesNotContain("Este sitio no calcula esta regla");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R999", "r018", "x", "%3Cscript%3E", "R018'--"})
    void whatIsNoRuleIsAPageThatSaysSo(String code) {
        assertThat(browser.get("/como-sabemos/" + code).statusCode()).isEqualTo(404);
    }
}
