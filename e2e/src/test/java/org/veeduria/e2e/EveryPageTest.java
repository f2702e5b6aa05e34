package org.veeduria.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every page owes everyone: legible, light, usable by keyboard and screen reader, in two languages, without scripts. */
class EveryPageTest extends Journey {
    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "inicio, /",
        "buscar, /buscar?q=tambopta",
        "cadena, /cadena/160000/2024",
        "hoja, /cadena/160000/2024/hoja",
        "cadena-elegir, /cadena",
        "cadena-canon, /cadena/160000/2024/canon",
        "cadena-gasto, /cadena/160000/2024/accrued",
        "cadena-contratos, /cadena/160000/2024/works-contracts",
        "peru, /lugar",
        "region, /lugar/170000",
        "provincia, /lugar/170300",
        "distrito, /lugar/170301",
        "datos, /datos",
        "api, /datos/api",
        "versiones, /datos/versiones",
        "ley, /ley",
        "senales, /senales",
        "obras, /obras",
        "obras-lugar, /obras?place=170000&order=growth",
        "obras-paralizadas, /obras/paralizadas",
        "obras-contratos, /obras/contratos?status=linked",
        "registro, /registro",
        "metodos, /como-sabemos",
        "metodo, /como-sabemos/R018",
        "tabla, /datos/tabla/processes",
        "presupuesto, /presupuesto",
        "presupuesto-region, /presupuesto/170000",
        "presupuesto-distrito, /presupuesto/170302",
        "presupuesto-filas, /presupuesto/170302/2024/filas",
        "presupuesto-palabras, /presupuesto/glosario",
        "avisos, /avisos",
        "seguir, /avisos/lugar/170300",
        "canon, /canon",
        "canon-region, /canon/160000/2025",
        "canon-distrito, /canon/170204/2025",
        "canon-vacio, /canon/080101",
        "simulador, /canon/simulador?tipo=canon-minero&fecha=2024-06-30&total=1000000.00&productor=170303&distrito=170303&precio=-10%25",
        "simulador-cual, /canon/simulador?productor=Ollachea&distrito=Santa+Rosa",
        "extractivas, /extractivas?year=2025",
        "conciliacion, /extractivas/conciliacion?year=2025",
        "pagos-empresa, /extractivas/empresa/PER/petrolera-ficticia-ribera-s-a",
        "pagos-fila, /extractivas/fila/1",
        "declaraciones, /extractivas/declaraciones",
        "acuerdos, /acuerdos",
        "acuerdo, /acuerdos/loreto-transparencia-ficticio-2023",
        "entrar, /login",
        "no-existe, /no-existe",
    })
    void isLegibleLightAndAccessible(String name, String path) {
        for (int width : new int[] {PHONE, DESK}) {
            Page page = page(width);
            int status = page.navigate(site.address(path)).status();
            assertThat(status).as(path).isEqualTo("no-existe".equals(name) ? 404 : 200);
            screenshot(page, name);
            assertNoAxeViolations(page);
            assertNoSidewaysScroll(page);
            assertThat(page.locator("h1").count()).as("one main heading").isEqualTo(1);
        }
        assertNoAxeViolationsInTheDark(path);
        assertThat(weight(path)).as("bytes of the first view of %s", path).isLessThanOrEqualTo(MOST_BYTES);
        Page plain = pageWithoutScripts();
        plain.navigate(site.address(path));
        assertThat(plain.locator("main").innerText()).isNotBlank().doesNotContain("??");
        plain.navigate(site.address(path + (path.contains("?") ? "&" : "?") + "lang=en"));
        assertThat(plain.locator("html").getAttribute("lang")).isEqualTo("en");
    }

    private void assertNoAxeViolationsInTheDark(String path) {
        Page page = page(PHONE);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.navigate(site.address(path));
        assertNoAxeViolations(page);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"compra, /compra/", "entidad, /entidad/", "proveedor, /proveedor/"})
    void soDoesEveryPageAFlagLeadsTo(String name, String prefix) {
        isLegibleLightAndAccessible(name, firstLink(prefix));
    }

    /** The first address with this beginning on the newest flagged process's page or in the list that leads to it. */
    private String firstLink(String prefix) {
        Page page = pageWithoutScripts();
        page.navigate(site.address("/senales?indicator=R018"));
        String process = path(page, "/compra/");
        if (prefix.equals("/compra/")) {
            return process;
        }
        page.navigate(site.address(process));
        return path(page, prefix);
    }

    private static String path(Page page, String prefix) {
        return page.locator("main a[href^='" + prefix + "']")
                .first()
                .getAttribute("href")
                .replaceAll("#.*", "");
    }
}
