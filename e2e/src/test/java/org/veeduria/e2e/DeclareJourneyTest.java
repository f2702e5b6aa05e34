package org.veeduria.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A company's representative is invited, makes mistakes, declares, amends, and keeps a receipt that needs no server. */
class DeclareJourneyTest extends Journey {
    private static final String COMPANY = "Minera de Ensayo S.A.";
    private static final String PASSWORD = "tres canoas y un puerto";

    @TempDir
    private Path folder;

    @Test
    void aRepresentativeDeclaresAmendsAndVerifiesTheReceiptOffline() throws Exception {
        Page page = invited();
        assertThat(page.locator("h1").innerText()).contains(COMPANY);
        look(page, "declarar");

        page.locator("#year").selectOption("2024");
        page.locator("main form.fields button").click();
        addRow(page, "1.234,56");
        assertThat(text(page, "[role=alert]")).contains("Una coma no se adivina");
        assertThat(page.locator("#amount").inputValue()).isEqualTo("1.234,56");
        look(page, "declarar-error");
        addRow(page, "1234.56");
        assertThat(text(page, "main")).contains("Borrador guardado", "US$ 1,234.56");
        upload(page, "hoja.xlsx", "no es una hoja".getBytes(StandardCharsets.UTF_8));
        assertThat(text(page, "[role=alert]")).contains("no se puede leer", "Nada cambió");
        byte[] template =
                page.request().get(site.address("/declarar/plantilla.xlsx")).body();
        upload(page, "declaracion.xlsx", template);
        assertThat(text(page, "[role=alert]")).contains("La hoja no tiene filas");
        look(page, "declarar-borrador");

        page.locator("form[action$='/presentar'] button").click();
        String first = page.url();
        assertThat(first).contains("/extractivas/declaraciones/");
        look(page, "declaracion");
        verifyOffline(page);

        page.navigate(site.address("/declarar/2024"));
        addRow(page, "10");
        assertThat(text(page, ".answer")).contains("Enmienda en borrador");
        page.locator("form[action$='/presentar'] button").click();
        assertThat(text(page, "main")).contains("enmienda, versión 2", "US$ 10.00");
        page.navigate(first);
        assertThat(text(page, "main")).contains("Hay una enmienda posterior", "US$ 1,234.56");
    }

    private Page invited() {
        Page administration = page(PHONE);
        Administrator.signIn(administration, site);
        administration.locator("#organisation").fill(COMPANY);
        administration.locator("form[action='/admin/invitar'] button").click();
        String link = administration.locator("[role=status] code").innerText();
        Page own = page(PHONE);
        Administrator.makeAccount(own, link, "ines", PASSWORD);
        Administrator.signIn(own, site, "ines", PASSWORD);
        return own;
    }

    private static String text(Page page, String part) {
        return page.locator(part).first().innerText().replace('\u00a0', ' ');
    }

    private static void addRow(Page page, String amount) {
        page.locator("#counterpart").fill("SUNAT");
        page.locator("#amount").fill(amount);
        page.locator("#currency").selectOption("USD");
        page.locator("form[action$='/fila'] button").click();
    }

    private static void upload(Page page, String name, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        page.locator("form[action$='/archivo'] button").click();
    }

    private static void look(Page page, String name) {
        assertNoAxeViolations(page);
        assertNoSidewaysScroll(page);
        screenshot(page, name);
    }

    /** The receipt names the entry, the entry names the document's hash, the document is the one that was filed. */
    private void verifyOffline(Page page) throws Exception {
        Path receipt = save(page, "a[download$='.tlog-proof']", "recibo.tlog-proof");
        Path document = save(page, "a[href$='/documento']", "documento.json");
        String key = page.request().get(site.address("/log/vkey")).text().strip();
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(document)));
        assertThat(page.url()).endsWith(hash);
        Process verify = new ProcessBuilder(RunningSite.veeduria("verify", receipt.toString(), "--key", key))
                .redirectErrorStream(true)
                .start();
        String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verify.waitFor()).as(said).isZero();
    }

    private Path save(Page page, String link, String name) throws IOException {
        String address = page.locator(link).first().getAttribute("href");
        for (int i = 0; i < 50; i++) {
            APIResponse answer = page.request().get(site.address(address));
            if (answer.ok()) {
                return Files.write(folder.resolve(name), answer.body());
            }
            page.waitForTimeout(200);
        }
        throw new AssertionError(address + " was not given");
    }
}
