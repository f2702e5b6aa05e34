package org.veeduria.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Following a place, without a script: the feed, and the e-mail from the form to the last link. */
class FollowJourneyTest extends Journey {
    private static final int PATIENCE_MILLIS = 90_000;

    @Test
    void aPlaceIsFollowedByFeedAndByMailAndLeftAgain() throws MessagingException, IOException {
        Page page = pageWithoutScripts();
        page.navigate(site.address("/lugar/170300"));
        page.locator("main a[href='/avisos/lugar/170300']").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Seguir Tahuamanu");

        APIResponse feed = page.request()
                .get(site.address(
                        page.locator("main a[type='application/atom+xml']").getAttribute("href")));
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.headers().get("content-type")).startsWith("application/atom+xml");
        assertThat(feed.text()).contains("<title>Cambios en Tahuamanu");

        page.locator("#direccion").fill("vecina@example.org");
        page.locator("main form[action$='/correo'] button").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Falta un paso");

        String link = link(confirmation());
        page.navigate(link);
        assertThat(page.locator("main").innerText()).contains("Falta confirmar", "vecina@example.org");
        page.locator("main form[action*='/confirmar/'] button").click();
        assertThat(page.locator("main").innerText()).contains("Activo").doesNotContain("Falta confirmar");

        page.locator("main form[action$='/borrar'] button").click();
        assertThat(page.locator("main").innerText()).contains("Este enlace ya no abre nada");
    }

    @Test
    void thePageThatTheLinkOpensIsLegible() throws MessagingException, IOException {
        Page page = page(PHONE);
        page.navigate(site.address("/avisos/lugar/170000"));
        page.locator("#direccion").fill("vecino@example.org");
        page.locator("main form[action$='/correo'] button").click();
        assertNoAxeViolations(page);
        page.navigate(link(confirmation()));
        screenshot(page, "lo-que-sigo");
        assertNoAxeViolations(page);
        assertNoSidewaysScroll(page);
    }

    private MimeMessage confirmation() {
        int before = site.mail().getReceivedMessages().length;
        boolean came = before > 0 || site.mail().waitForIncomingEmail(PATIENCE_MILLIS, 1);
        assertThat(came).as("the e-mail that asks to confirm").isTrue();
        MimeMessage[] all = site.mail().getReceivedMessages();
        MimeMessage last = all[all.length - 1];
        forget();
        return last;
    }

    private void forget() {
        try {
            site.mail().purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String link(MimeMessage message) throws MessagingException, IOException {
        Matcher link = Pattern.compile("http://localhost:\\d+/avisos/mis/\\S+")
                .matcher(message.getContent().toString());
        assertThat(link.find()).as("link in the e-mail").isTrue();
        return link.group();
    }
}
