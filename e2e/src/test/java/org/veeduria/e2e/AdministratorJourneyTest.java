package org.veeduria.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Whoever runs the site comes in by the link that the first start printed. */
class AdministratorJourneyTest extends Journey {
    @Test
    void theFirstAdministratorMakesAnAccountSignsInSeesTheSiteAndLeaves() {
        Page page = page(PHONE);
        Administrator.signIn(page, site);

        assertThat(page.url()).endsWith("/admin");
        assertThat(page.locator("main").innerText()).contains(Administrator.NAME);
        assertNoAxeViolations(page);
        assertNoSidewaysScroll(page);
        screenshot(page, "administracion");
        page.locator("main form[action='/logout'] button").click();
        page.navigate(site.address("/admin"));
        assertThat(page.url()).contains("/login");
    }
}
