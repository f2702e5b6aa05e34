package org.veeduria.platform.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veeduria.platform.budget.BudgetTables.row;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.veeduria.platform.Loads;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.web.Browser;

@SiteTest
class BudgetPagesTest {
    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Autowired
    private Loads loads;

    private String file = "";
    private Browser browser;

    @BeforeEach
    void aYearOfIberiaAndItsNeighbour() throws IOException {
        browser = new Browser(port);
        Path table = BudgetTables.file(
                folder,
                "pages.csv",
                row("MES_EJE", "0", "MONTO_PIA", "200000", "MONTO_PIM", "300000.50"),
                row("MES_EJE", "1", "MONTO_CERTIFICADO", "250000", "MONTO_COMPROMETIDO_ANUAL", "200000"),
                row("MES_EJE", "3", "MONTO_DEVENGADO", "30000.25", "MONTO_GIRADO", "20000"),
                row("MES_EJE", "12", "MONTO_DEVENGADO", "-0.25"),
                row(
                        "MES_EJE",
                        "0",
                        "MONTO_PIA",
                        "50000",
                        "MONTO_PIM",
                        "100000",
                        "FUNCION",
                        "20",
                        "FUNCION_NOMBRE",
                        "SALUD",
                        "DIVISION_FUNCIONAL",
                        "044",
                        "DIVISION_FUNCIONAL_NOMBRE",
                        "SALUD INDIVIDUAL",
                        "TIPO_ACT_PROY",
                        "3",
                        "PRODUCTO_PROYECTO",
                        "3000001",
                        "PRODUCTO_PROYECTO_NOMBRE",
                        "ACCIONES COMUNES"),
                row(
                        "MES_EJE",
                        "5",
                        "MONTO_DEVENGADO",
                        "90000",
                        "FUNCION",
                        "20",
                        "FUNCION_NOMBRE",
                        "SALUD",
                        "DIVISION_FUNCIONAL",
                        "044",
                        "DIVISION_FUNCIONAL_NOMBRE",
                        "SALUD INDIVIDUAL",
                        "TIPO_ACT_PROY",
                        "3",
                        "PRODUCTO_PROYECTO",
                        "3000001",
                        "PRODUCTO_PROYECTO_NOMBRE",
                        "ACCIONES COMUNES"),
                row(
                        "SEC_EJEC",
                        "301501",
                        "EJECUTORA_NOMBRE",
                        "MUNICIPALIDAD DISTRITAL DE LAS PIEDRAS",
                        "MES_EJE",
                        "0",
                        "PROVINCIA_EJECUTORA",
                        "01",
                        "DISTRITO_EJECUTORA",
                        "03",
                        "MONTO_PIA",
                        "1",
                        "MONTO_PIM",
                        "1000"),
                row("ANO_EJE", "2021", "MES_EJE", "2", "MONTO_DEVENGADO", "6"),
                row(
                        "ANO_EJE",
                        "2021",
                        "MES_EJE",
                        "2",
                        "MONTO_DEVENGADO",
                        "5",
                        "FUNCION",
                        "20",
                        "FUNCION_NOMBRE",
                        "SALUD"),
                row("ANO_EJE", "2023", "MES_EJE", "0", "MONTO_PIA", "5", "MONTO_PIM", "7"),
                row("ANO_EJE", "2023", "MES_EJE", "2", "MONTO_DEVENGADO", "6"),
                row("ANO_EJE", "2022", "MES_EJE", "0", "MONTO_PIA", "5", "MONTO_PIM", "7"),
                row("ANO_EJE", "2022", "MES_EJE", "2", "MONTO_DEVENGADO", "6"));
        file = loads.good(table).hash();
    }

    @Test
    void aYearWithoutItsBudgetSaysSoInsteadOfDrawingNothing() {
        assertThat(browser.get("/presupuesto/170302/2021").body())
                .contains("no traen el presupuesto (PIM)")
                .doesNotContain("Lo que más recibe", "data-chart=\"treemap\"");
    }

    @AfterEach
    void nothingStays() {
        loads.withdrawAll();
    }

    @Test
    void aDistrictsPageAnswersWhereTheMoneyGoesAndHowFarItCame() {
        String page = page("/presupuesto/170302");
        assertThat(page)
                .contains("Presupuesto de Iberia", "Municipalidad Distrital de Iberia", "400,000.50", "120,000.00")
                .contains("Saneamiento", "/presupuesto/170302/2024?funcion=18", "data-chart=\"treemap\"")
                .contains("Certificado sin comprometer", "data-chart=\"waterfall\"", "enero", "diciembre")
                .contains("PIM por persona", "Compara", "/presupuesto/170302/2023")
                .contains("verificar", "pages.csv", "/presupuesto/170302/2024/filas");
    }

    @Test
    void functionDivisionAndProjectAreOneBelowTheOther() {
        assertThat(page("/presupuesto/170302/2024?funcion=20"))
                .contains("Salud individual", "100,000.00", "/presupuesto/170302/2024?funcion=20&amp;division=044")
                .doesNotContain("Saneamiento");
        assertThat(page("/presupuesto/170302/2024?funcion=20&division=044"))
                .contains("ACCIONES COMUNES", "/filas?funcion=20&amp;division=044&amp;proyecto=3000001");
    }

    @Test
    void everyFigureOpensItsRowsWithFileAndLine() {
        String rows = page("/presupuesto/170302/2024/filas?funcion=20&division=044&proyecto=3000001");
        assertThat(rows)
                .contains("2 filas de la fuente", "pages.csv, línea 6", "pages.csv, línea 7", "/datos/archivo/" + file);
        assertThat(page("/presupuesto/170302/2024/filas?mes=12")).contains("Una fila", "pages.csv, línea 5");
    }

    @Test
    void aProjectHardlySpentIsAskedAboutWithItsRule() {
        assertThat(page("/presupuesto/170302/2024"))
                .contains("Qué quedó sin gastar", "AGUA, &quot;IBERIA&quot;", "La regla, y qué lo explicaría");
        assertThat(page("/presupuesto/170302/2023")).doesNotContain("id=\"sin-gastar\"");
    }

    @Test
    void aYearThatRepeatsTheOneBeforeIsSaidToBeStale() {
        assertThat(page("/presupuesto/170302/2023")).contains("El año 2023 es igual al 2022");
        assertThat(page("/presupuesto/entidad/301500/2023")).contains("El año 2023 es igual al 2022");
        assertThat(page("/presupuesto/170302/2024")).doesNotContain("es igual al");
        assertThat(page("/presupuesto/170300/2023"))
                .contains("Un gobierno o región repite en 2023", "MUNICIPALIDAD DISTRITAL DE IBERIA")
                .doesNotContain("es igual al");
        assertThat(page("/presupuesto/170100/2024")).doesNotContain("repite");
    }

    @Test
    void theCountryAndARegionShowWhoHasHowMuch() {
        assertThat(page("/presupuesto")).contains("Madre de Dios", "/presupuesto/170000/2024", "401,000.50");
        assertThat(page("/presupuesto/170000/2024"))
                .contains("Tahuamanu", "Tambopata", "MUNICIPALIDAD DISTRITAL DE IBERIA");
        assertThat(page("/presupuesto/170300/2024")).contains("Iberia", "Las municipalidades de la provincia");
    }

    @Test
    void anExecutingUnitHasItsPageAndCanBeFollowed() {
        assertThat(page("/presupuesto/entidad/301500/2024"))
                .contains("MUNICIPALIDAD DISTRITAL DE IBERIA", "400,000.50", "/avisos/presupuesto/301500");
        assertThat(page("/avisos/presupuesto/301500")).contains("Seguir MUNICIPALIDAD DISTRITAL DE IBERIA");
    }

    @Test
    void whatIsNotHeldIsSaidAndWhoShouldPublishIt() {
        assertThat(page("/presupuesto/010102")).contains("No hay presupuesto cargado de Asunción", "Ley 27806");
        assertThat(page("/presupuesto/170302/2019")).contains("No hay presupuesto cargado de Iberia para 2019", "2024");
    }

    @Test
    void theWordsAreExplainedInBothLanguages() {
        assertThat(page("/presupuesto/glosario")).contains("id=\"pim\"", "Lo que ya se reconoció como deuda por pagar");
        assertThat(page("/presupuesto/glosario?lang=en")).contains("What is recognised as a debt to pay");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/presupuesto/999999",
                "/presupuesto/170302/abcd",
                "/presupuesto/170302/2024?funcion=x",
                "/presupuesto/170302/2024?funcion=99",
                "/presupuesto/entidad/1%27/2024",
                "/presupuesto/entidad/999/2024",
                "/presupuesto/170302/2024/filas?mes=x",
                "/presupuesto/170302/2024/filas?pagina=0",
                "/presupuesto/170302/2024/filas?pagina=99999999999",
            })
    void whatCannotBeIsNotFound(String address) {
        assertThat(browser.get(address).statusCode()).isEqualTo(404);
    }

    private String page(String address) {
        HttpResponse<String> page = browser.get(address);
        assertThat(page.statusCode()).as(address).isEqualTo(200);
        return page.body();
    }
}
