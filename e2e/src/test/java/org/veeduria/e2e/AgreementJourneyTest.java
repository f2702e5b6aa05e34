package org.veeduria.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The administrator notes an agreement, who signed, what was promised, and how far it came; a visitor reads it. */
class AgreementJourneyTest extends Journey {
    @Test
    void anAgreementIsNotedFilledAndReadByAVisitor() {
        Page page = page(PHONE);
        Administrator.signIn(page, site);
        page.navigate(site.address("/acuerdos"));
        page.locator("a[href='/acuerdos/nuevo']").click();
        look(page, "acuerdo-nuevo");
        page.locator("#place").selectOption("200000");
        send(
                page,
                "/acuerdos/nuevo",
                Map.of(
                        "title",
                        "Acuerdo de ensayo de Piura",
                        "signed",
                        "2026-02-01",
                        "summary",
                        "Publicar los pagos."));
        for (String sector : new String[] {"GOVERNMENT", "COMPANY", "CIVIL_SOCIETY"}) {
            page.locator("#psector").selectOption(sector);
            send(page, "/parte", Map.of("name", "Parte de ensayo " + sector));
        }
        send(
                page,
                "/compromiso",
                Map.of("title", "Publicar los pagos", "owner", "Región de ensayo", "due", "2026-03-01"));
        send(page, "/reunion", Map.of("place", "Piura", "minutes", "Se acordó publicar."));

        send(page, "/comite", Map.of("seat", "Vocal", "organisation", "Red de ensayo", "person", "Alguien"));
        assertThat(page.locator("[role=status]").innerText()).contains("Nada cambió");
        assertThat(page.locator("#seat").inputValue())
                .as("what was typed stays")
                .isEqualTo("Vocal");
        send(page, "/comite", Map.of("person", ""));
        page.locator("#state").selectOption("DONE");
        send(page, "/avance", Map.of("text", "Se publicó la tabla", "link", "https://example.org/tabla"));
        look(page, "acuerdo-editar");

        String id = page.url().replaceAll(".*/acuerdos/|/editar.*", "");
        Page visitor = page(PHONE);
        visitor.navigate(site.address("/acuerdos/" + id));
        assertThat(visitor.locator("main").innerText())
                .contains("Se cumplió 1 de 1 compromiso", "Se publicó la tabla", "Se acordó publicar.", "Vocal")
                .contains("gobierno", "empresas", "sociedad civil")
                .doesNotContain("Alguien", "Anotar en el acuerdo");
        look(visitor, "acuerdo");
    }

    private static void send(Page page, String action, Map<String, String> fields) {
        String form = "form[action$='" + action + "']";
        fields.forEach(
                (name, value) -> page.locator(form + " [name=" + name + "]").fill(value));
        page.locator(form + " button[type=submit]").click();
    }

    private static void look(Page page, String name) {
        assertNoAxeViolations(page);
        assertNoSidewaysScroll(page);
        screenshot(page, name);
    }
}
