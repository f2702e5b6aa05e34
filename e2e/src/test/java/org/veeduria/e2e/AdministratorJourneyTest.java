package org.veeduria.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever runs the site comes in by the link that the first start printed. */
class AdministratorJourneyTest extends Journey {
    private static final String PASSWORD = "el río crece en enero";

    @Test
    void theFirstAdministratorMakesAnAccountSignsInSeesTheSiteAndLeaves() {
        Page page = page(PHONE);
        page.navigate(linkOfTheFirstStart());
        assertNoAxeViolations(page);
        page.locator("#username").fill("rosa");
        page.locator("#password").fill(PASSWORD);
        page.locator("#repeated").fill(PASSWORD);
        page.locator("main form button").click();

        assertThat(page.url()).contains("/login");
        page.locator("#username").fill("rosa");
        page.locator("#password").fill(PASSWORD);
        page.locator("main form button").click();

        assertThat(page.url()).endsWith("/admin");
        assertThat(page.locator("main").innerText()).contains("rosa");
        assertNoAxeViolations(page);
        assertNoSidewaysScroll(page);
        screenshot(page, "administracion");
        page.locator("main form[action='/logout'] button").click();
        page.navigate(site.address("/admin"));
        assertThat(page.url()).contains("/login");
    }

    private String linkOfTheFirstStart() {
        Matcher link = Pattern.compile("http://localhost:\\d+/entrada/\\S+").matcher(site.printed());
        assertThat(link.find()).as("link in what the site printed").isTrue();
        return link.group();
    }
}
