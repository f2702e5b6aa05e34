package org.veeduria.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A neighbour's way from a district to a question, its evidence, the list, and a proof checked without the site. */
class QuestionJourneyTest extends Journey {
    @TempDir
    private Path desk;

    @Test
    void fromTheDistrictToTheEvidenceTheListAndAProofThatNeedsNobody() throws Exception {
        Page page = page(PHONE);
        page.navigate(site.address("/"));
        page.locator("input[name=q]:visible").first().fill("tambopata");
        page.keyboard().press("Enter");
        page.locator("main a[href='/lugar/170101']").first().click();
        look(page, "camino-1-distrito");

        page.locator("main a[href^='/senales?']").first().click();
        look(page, "camino-2-senales");
        Path list = download(page, "main a[href*='format=csv']");
        assertThat(Files.readAllLines(list, StandardCharsets.UTF_8)).hasSizeGreaterThan(1);

        page.locator("ul.rows a.title[href^='/compra/']").first().click();
        assertThat(page.locator("details.evidence[open]").first().innerText()).isNotBlank();
        page.locator("details.evidence").all().forEach(flag -> flag.evaluate("flag => flag.open = true"));
        look(page, "camino-3-compra");

        page.locator("footer a[href='/registro']").click();
        look(page, "camino-4-registro");
        Path receipt = download(page, "main a[download][href^='/log/receipt/']");
        assertThat(verify(receipt, key())).isZero();
        assertThat(verify(tampered(receipt), key())).isEqualTo(1);
    }

    private void look(Page page, String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        screenshot(page, name);
        assertNoAxeViolations(page);
        assertNoSidewaysScroll(page);
    }

    private Path download(Page page, String link) {
        Download download =
                page.waitForDownload(() -> page.locator(link).first().click());
        Path file = desk.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    /** The receipt with one character of its entry's proof changed. */
    private Path tampered(Path receipt) throws IOException {
        String text = Files.readString(receipt);
        int at = text.indexOf("\nindex ") + "\nindex ".length();
        char digit = text.charAt(at);
        String changed = text.substring(0, at) + (digit == '9' ? '8' : (char) (digit + 1)) + text.substring(at + 1);
        return Files.writeString(desk.resolve("changed.tlog-proof"), changed);
    }

    private static int verify(Path receipt, String key) throws Exception {
        return new ProcessBuilder(RunningSite.veeduria("verify", receipt.toString(), "--key", key))
                .inheritIO()
                .start()
                .waitFor();
    }

    private String key() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(site.address("/log/vkey")))
                                    .build(),
                            BodyHandlers.ofString())
                    .body()
                    .strip();
        }
    }
}
