package org.veeduria.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a district to its chain, a figure's rows, a work, its question, following it, and the sheet for a meeting. */
class WorkJourneyTest extends Journey {
    private static final String CHAIN = "/cadena/170101/";

    @Test
    void fromTheDistrictToTheWorkAndThePrintedSheet() {
        Page page = page(PHONE);
        page.navigate(site.address("/"));
        page.locator("input[name=q]:visible").first().fill("tambopata");
        page.keyboard().press("Enter");
        page.locator("main a[href='/lugar/170101']").first().click();
        page.locator("main a.button[href^='" + CHAIN + "']").first().click();
        look(page, "obra-1-cadena");

        String figure = page.locator(".river a[href$='/works']").first().innerText();
        page.locator(".river a[href$='/works']").first().click();
        assertThat(page.locator("h1").innerText()).contains(figure);
        look(page, "obra-2-filas");

        page.locator("main a[href^='/obra/']").first().click();
        assertThat(page.locator("svg.curve").count()).isPositive();

        page.navigate(site.address("/cadena/170101"));
        page.locator(".river a[href='/obras?place=170101']").click();
        page.locator("main a.flag").first().click();
        assertThat(page.locator("details.evidence").first().innerText()).contains("?");
        page.locator("details.evidence").all().forEach(flag -> flag.evaluate("flag => flag.open = true"));
        look(page, "obra-3-obra");

        page.locator("main a[href^='/avisos/obra/']").click();
        assertThat(page.locator("h1").innerText()).startsWith("Seguir");
        look(page, "obra-4-seguir");
    }

    @Test
    void theSheetIsOnePageOfPaperWithoutTheSitesLinks() {
        Page page = page(DESK);
        page.navigate(site.address("/cadena/170101"));
        page.locator("main a[href$='/hoja']").click();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("a[href='/login']:visible").count()).isZero();
        assertOneSheet(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/canon/170303/2024",
                "/canon/simulador?total=1000000.00&productor=170303&distrito=170303",
            })
    void whatExplainsADistrictsCanonIsOnePageOfPaper(String address) {
        Page page = page(DESK);
        page.navigate(site.address(address));
        assertOneSheet(page);
    }

    private static void assertOneSheet(Page page) {
        byte[] paper = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        String text = new String(paper, StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("/Type /Page\\b").matcher(text).results().count())
                .isEqualTo(1);
        assertThat(text).containsPattern("/MediaBox \\[0 0 59[45]");
    }

    private void look(Page page, String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        screenshot(page, name);
        assertNoAxeViolations(page);
        assertNoSidewaysScroll(page);
    }
}
