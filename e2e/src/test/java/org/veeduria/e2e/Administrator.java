package org.veeduria.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whoever runs the site. The account is made once, by the link that the first start printed. */
final class Administrator {
    static final String NAME = "rosa";
    static final String PASSWORD = "el río crece en enero";
    private static boolean known;

    private Administrator() {}

    /** Signs in; the page then shows the administration. */
    static void signIn(Page page, RunningSite site) {
        if (!known) {
            makeAccount(page, linkOfTheFirstStart(site), NAME, PASSWORD);
            known = true;
        }
        signIn(page, site, NAME, PASSWORD);
    }

    static void signIn(Page page, RunningSite site, String name, String password) {
        page.navigate(site.address("/login"));
        page.locator("#username").fill(name);
        page.locator("#password").fill(password);
        page.locator("main form button").click();
    }

    /** Makes the account that a link is for. */
    static void makeAccount(Page page, String link, String name, String password) {
        page.navigate(link);
        Journey.assertNoAxeViolations(page);
        page.locator("#username").fill(name);
        page.locator("#password").fill(password);
        page.locator("#repeated").fill(password);
        page.locator("main form button").click();
        assertThat(page.url()).contains("/login");
    }

    private static String linkOfTheFirstStart(RunningSite site) {
        Matcher link = Pattern.compile("http://localhost:\\d+/entrada/\\S+").matcher(site.printed());
        assertThat(link.find()).as("link in what the site printed").isTrue();
        return link.group();
    }
}
