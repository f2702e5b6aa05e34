package org.veeduria.platform.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veeduria.platform.budget.BudgetTables.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Reason;
import org.veeduria.platform.Loads;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.catalogue.LoadResult;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Money;
import org.veeduria.platform.shared.version.Change;
import org.veeduria.platform.shared.version.Version;
import org.veeduria.platform.shared.version.Versions;
import org.veeduria.platform.web.Browser;

/** Yearly totals of municipalities (a spreadsheet) and regions (JSON). */
@SiteTest
class SummariesTest {
    private static final Ubigeo IBERIA = new Ubigeo("170302");
    private static final String HEADER =
            "Año,UBI_DPTO,Departamento,UBI_PROV,Provincia,UBI_DIST,COD_SIAF,Municipalidad,PIA,PIM,Certificación,"
                    + "Compromiso Anual,Atención de Compromiso Mensual,Devengado,Girado,Avance %";
    private static final String IBERIA_2024 =
            "2024,17,MADRE DE DIOS,1703,TAHUAMANU,170302,301500,MUNICIPALIDAD DISTRITAL DE IBERIA,1000,2000,1800,1700,1600,1500,1400,75";

    @LocalServerPort
    private int port;

    private static final Ubigeo TAHUAMANU = new Ubigeo("170300");

    @TempDir
    private Path folder;

    @Autowired
    private Loads loads;

    @Autowired
    private Budgets budgets;

    @Autowired
    private List<Versions> versions;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void nothingStays() {
        loads.withdrawAll();
    }

    private Path csv(String... rows) throws IOException {
        return Files.writeString(
                folder.resolve("m" + rows.length + ".csv"), HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    private Path book(String name, String... rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Veeduria", "1.0")) {
            Worksheet sheet = book.newWorksheet("Hoja");
            List<String> lines = new ArrayList<>(List.of(HEADER));
            lines.addAll(List.of(rows));
            for (int line = 0; line < lines.size(); line++) {
                String[] cells = lines.get(line).split(",", -1);
                for (int at = 0; at < cells.length; at++) {
                    if (at > 7 && cells[at].matches("\\d+")) {
                        sheet.value(line, at, new BigDecimal(cells[at]));
                    } else if (!cells[at].isEmpty()) {
                        sheet.value(line, at, cells[at]);
                    }
                }
            }
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private String page(String address) {
        return new Browser(port).get(address).body();
    }

    private static Money soles(String amount) {
        return new Money(new BigDecimal(amount), "PEN");
    }

    @Test
    void aMunicipalitysYearComesFromTheSpreadsheetToItsPageWithItsRow() throws IOException {
        loads.good(book("municipal.xlsx", IBERIA_2024, IBERIA_2024.replace("2024,", "2023,")));

        Execution year = budgets.execution(IBERIA, 2024).orElseThrow();
        assertThat(year.pim()).isEqualTo(soles("2000.00"));
        assertThat(year.accrued()).isEqualTo(soles("1500.00"));
        assertThat(year.source()).isEqualTo("municipal");
        assertThat(year.basis()).isEqualTo(Basis.EXECUTOR);
        assertThat(year.asOf()).as("the source tells no months").isNull();

        assertThat(page("/presupuesto/170302"))
                .contains("2,000.00", "La fuente no dice hasta qué mes", "data-chart=\"waterfall\"", "PIM por persona")
                .contains("El año 2024 es igual al 2023", "/presupuesto/170302/2023", "solo dice totales")
                .contains("/presupuesto/170302/2024/filas?fuente=resumen", "verificar");
        assertThat(page("/presupuesto/170302/2024/filas?fuente=resumen"))
                .contains("MUNICIPALIDAD DISTRITAL DE IBERIA", "municipal.xlsx › Hoja 2", "Una fila");
        assertThat(page("/presupuesto/170000/2024")).contains("Tahuamanu");
        assertThat(page("/cadena/170302/2024/other-budget"))
                .contains("2,000.00", "/presupuesto/170302/2024/filas?fuente=resumen");
    }

    @Test
    void theDetailedTableWinsNothingIsAddedTwiceAndThePageSaysSo() throws IOException {
        loads.good(csv(IBERIA_2024));
        loads.good(BudgetTables.file(folder, "mef.csv", rowsUntil(12)));

        assertThat(budgets.execution(IBERIA, 2024).orElseThrow().pim()).isEqualTo(soles("1900.00"));
        assertThat(budgets.execution(TAHUAMANU, 2024).orElseThrow().accrued()).isEqualTo(soles("120.00"));
        assertThat(budgets.summary(IBERIA, 2024).orElseThrow().pim()).isEqualTo(soles("2000.00"));
        assertThat(page("/presupuesto/170302/2024"))
                .contains("También hay un resumen municipal", "2,000.00", "nada se suma dos veces", "1,900.00")
                .doesNotContain("no está completa");
        assertThat(page("/presupuesto/170300/2024")).contains("Iberia", "1,900.00");
        assertThat(page("/cadena/170302/2024")).contains("Presupuesto y gasto: tabla detallada del MEF");
    }

    @Test
    void rowsThatDoNotReachDecemberGiveWayToASummaryThatAccruedMore() throws IOException {
        loads.good(csv(IBERIA_2024));
        loads.good(BudgetTables.file(folder, "mef.csv", rowsUntil(5)));

        assertThat(budgets.execution(IBERIA, 2024).orElseThrow().accrued()).isEqualTo(soles("1500.00"));
        assertThat(page("/presupuesto/170302/2024"))
                .contains("que dice menos de este año: PIM", "1,900.00", "50.00", "(el resumen:")
                .contains("La fuente no dice hasta qué mes", "/presupuesto/170302/2024/filas\"");
        assertThat(page("/presupuesto/170300/2024")).contains("data-value=\"2000.00\"");
        assertThat(page("/cadena/170302/2024")).contains("Presupuesto y gasto: resumen municipal");
    }

    @Test
    void rowsThatAccruedMoreThanTheSummaryAnswerThoughTheYearIsUnderWay() throws IOException {
        loads.good(csv(IBERIA_2024.replace(",1500,", ",40,").replace(",75", ",2")));
        loads.good(BudgetTables.file(folder, "mef.csv", rowsUntil(5)));

        Execution year = budgets.execution(IBERIA, 2024).orElseThrow();
        assertThat(year.source()).isEqualTo("mef");
        assertThat(year.accrued()).isEqualTo(soles("50.00"));
    }

    @Test
    void aTableOfFewerMunicipalitiesGivesWayToTheSummaryOfAll() throws IOException {
        loads.good(csv(
                IBERIA_2024,
                IBERIA_2024
                        .replace("170302", "170303")
                        .replace("301500", "301501")
                        .replace("IBERIA", "TAHUAMANU")));
        loads.good(BudgetTables.file(folder, "mef.csv", rowsUntil(12)));

        assertThat(budgets.execution(IBERIA, 2024).orElseThrow().source()).isEqualTo("mef");
        Execution province = budgets.execution(TAHUAMANU, 2024).orElseThrow();
        assertThat(province.source()).isEqualTo("municipal");
        assertThat(province.pim()).isEqualTo(soles("4000.00"));
        assertThat(page("/presupuesto/170300/2024"))
                .contains("no está completa", "Trae el presupuesto de 1 de las 3 municipalidades que hay hoy");
    }

    @Test
    void aTableOfOneMunicipalityAndSomeMonthsSaysOfItsRegionThatItIsNotComplete() throws IOException {
        loads.good(BudgetTables.file(
                folder,
                "mef.csv",
                row("MES_EJE", "0", "MONTO_PIA", "1000", "MONTO_PIM", "1900"),
                row("MES_EJE", "2", "MONTO_DEVENGADO", "300")));

        Coverage known =
                budgets.execution(new Ubigeo("170000"), 2024).orElseThrow().coverage();
        assertThat(known).isEqualTo(new Coverage(1, 11, 2, List.of(1)));
        assertThat(page("/presupuesto/170000/2024"))
                .contains("no está completa", "1 de las 11 municipalidades", "Le faltan filas", "enero.");
        assertThat(page("/cadena/170000/2024")).contains("tabla detallada del MEF", "1 de las 11 municipalidades");
        assertThat(page("/api/v1/chain/170000/2024")).contains("\"table\":\"mef\"", "\"municipalities\":1");
        assertThat(page("/cadena/170000/2024/hoja")).contains("no está completa");
    }

    @Test
    void aCountryOfFewerRegionsThanTheRegionalSummaryIsTheSummarys() throws IOException {
        loads.good(BudgetTables.file(folder, "mef.csv", rowsUntil(12)));
        loads.good(Files.writeString(folder.resolve("r.json"), """
                {"MADRE DE DIOS": {"byYear": [{"year": 2024, "pia": 9, "pim": 10, "devengado": 8, "girado": 7}]},
                 "LORETO": {"byYear": [{"year": 2024, "pia": 90, "pim": 100, "devengado": 80, "girado": 70}]}}"""));

        assertThat(budgets.execution(Ubigeo.PERU, 2024).orElseThrow().source()).isEqualTo("regional");
        assertThat(budgets.execution(new Ubigeo("170000"), 2024).orElseThrow().source())
                .as("other money: nothing says which tells more")
                .isEqualTo("mef");
        assertThat(page("/presupuesto/170000/2024")).contains("También hay un resumen regional");
    }

    /** The budget of Iberia, and ten soles accrued in each month up to that one. */
    private static String[] rowsUntil(int last) {
        List<String> rows = new ArrayList<>();
        rows.add(row("MES_EJE", "0", "MONTO_PIA", "1000", "MONTO_PIM", "1900"));
        for (int month = 1; month <= last; month++) {
            rows.add(row("MES_EJE", String.valueOf(month), "MONTO_DEVENGADO", "10"));
        }
        return rows.toArray(String[]::new);
    }

    @Test
    void whatCannotBeIsReportedRowByRowAndTheRestLoads() throws IOException {
        LoadResult.Loaded done = loads.good(csv(
                IBERIA_2024,
                IBERIA_2024,
                IBERIA_2024.replace("170302", "990101").replace("301500", "301501"),
                IBERIA_2024.replace("2024,", "2023,").replace("IBERIA,", "SEPAHUA,"),
                IBERIA_2024.replace("2024,", "2022,").replace(",1000,2000,", ",2000,"),
                IBERIA_2024.replace("2024,", "2021,").replace(",1000,2000,", ",-1000,2000,"),
                IBERIA_2024.replace("2024,", "2020,").replace(",1500,", ",99999999999999999999,"),
                IBERIA_2024.replace("2024,", "2019,").replace(",75", ",12"),
                IBERIA_2024.replace("2024,", "veinte,"),
                IBERIA_2024.replace("2024,", "2018,").replace(",2000,", ",,")));

        assertThat(done.counts().counts()).containsEntry("rows", 2L);
        assertThat(done.first())
                .extracting(Problem::reason)
                .contains(
                        Reason.REPEATED_ROW,
                        Reason.UNKNOWN_UBIGEO,
                        Reason.OTHER_NAME,
                        Reason.ROW_TOO_SHORT,
                        Reason.NEGATIVE_NUMBER,
                        Reason.NUMBER_TOO_LARGE,
                        Reason.SHIFTED_COLUMNS,
                        Reason.NOT_A_NUMBER);
        assertThat(done.first()).anySatisfy(problem -> {
            assertThat(problem.reason()).isEqualTo(Reason.NEGATIVE_NUMBER);
            assertThat(problem.place().line()).isEqualTo(7);
            assertThat(problem.place().column()).isEqualTo(9);
            assertThat(problem.place().pointer()).isEqualTo("PIA");
            assertThat(problem.value()).isEqualTo("-1000");
        });
    }

    @Test
    void aBrokenSpreadsheetLeavesNothing() throws IOException {
        byte[] whole = Files.readAllBytes(book("whole.xlsx", IBERIA_2024));
        Path half = Files.write(folder.resolve("half.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Path none = Files.write(folder.resolve("none.xlsx"), new byte[0]);

        assertThat(loads.file(half)).isInstanceOf(LoadResult.Refused.class);
        assertThat(loads.file(none)).isInstanceOf(LoadResult.Refused.class);
        assertThat(loads.file(book("rows.xlsx", "2024,17"))).isInstanceOf(LoadResult.Refused.class);
        assertThat(sql.sql("select count(*) from budget.total")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(sql.sql("select count(*) from budget.file").query(Long.class).single())
                .isZero();
    }

    @Test
    void aRegionsSeriesSaysWhoIsInItAndWhichYearIsStale() throws IOException {
        String loreto = """
                {"MADRE DE DIOS": {"department": "MADRE DE DIOS", "byYear": [
                  {"year": 2024, "pia": 900.0, "pim": 1000.5, "certificado": 0, "comprometido": 0, "devengado": 800.25, "girado": 700},
                  {"year": 2025, "pia": 910, "pim": 1100, "certificado": 0, "comprometido": 0, "devengado": 900, "girado": 800},
                  {"year": 2026, "pia": 910, "pim": 1100.0, "certificado": 0, "comprometido": 0, "devengado": 900, "girado": 800},
                  {"year": "x", "pim": 1, "devengado": 1}]},
                 "ATLANTIDA": {"byYear": [{"year": 2024, "pim": 1, "devengado": 1}]}}""";
        LoadResult.Loaded done = loads.good(Files.writeString(folder.resolve("r.json"), loreto));

        assertThat(done.counts().counts()).containsEntry("rows", 3L);
        assertThat(done.first())
                .extracting(Problem::toString)
                .anySatisfy(text -> assertThat(text).contains("STALE_YEAR", "/MADRE DE DIOS/byYear/2"));
        assertThat(done.first())
                .extracting(Problem::reason)
                .contains(Reason.ZERO_FOR_UNTOLD, Reason.SHIFTED_COLUMNS, Reason.UNKNOWN_UBIGEO);
        Execution year = budgets.execution(new Ubigeo("170000"), 2024).orElseThrow();
        assertThat(year.basis()).isEqualTo(Basis.SEAT);
        assertThat(year.certified()).as("zero is not told").isNull();
        assertThat(budgets.execution(Ubigeo.PERU, 2024).orElseThrow().pim()).isEqualTo(soles("1000.50"));
        assertThat(page("/presupuesto/170000/2026"))
                .contains("Las entidades del Estado con sede en Madre de Dios", "El año 2026 es igual al 2025")
                .doesNotContain("PIM por persona");
        assertThat(page("/presupuesto/000000/2026")).contains("Madre de Dios", "repite", "repite el año anterior");
        assertThat(page("/presupuesto/000000/2026"))
                .as("nothing was committed that is told, so nothing is called committed")
                .contains("Sin devengar")
                .doesNotContain("Comprometido sin devengar");
        assertThat(page("/cadena/170000/2026"))
                .contains("Un gobierno o región repite en esta tabla los montos de 2025");
        assertThat(page("/cadena/170000/2025")).doesNotContain("repite");
        assertThat(page("/api/v1/chain/170000/2026")).contains("\"repeats\":1");
        assertThat(page("/api/v1/chain/170000/2026?format=csv")).contains("/cadena/170000/2026/accrued,regional,false");
        assertThat(page("/api/v1/chain/170000/2025?format=csv")).contains("/cadena/170000/2025/accrued,regional,true");
    }

    @Test
    void aLaterFileIsANewVersionWithItsChanges() throws IOException {
        loads.good(csv(IBERIA_2024));
        loads.good(csv(
                IBERIA_2024.replace(",1500,", ",1600,").replace(",75", ",80"), IBERIA_2024.replace("2024,", "2023,")));

        Versions budget = versions.stream()
                .filter(v -> v.id().equals("budget"))
                .findFirst()
                .orElseThrow();
        List<Version> both = budget.of("municipal-2024");
        List<Change> changes = new ArrayList<>();
        budget.changes(both.get(0), both.get(1), changes::add);
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.key()).isEqualTo("301500 MUNICIPALIDAD DISTRITAL DE IBERIA");
            assertThat(change.before()).containsExactly(java.util.Map.entry("accrued", "1500.00"));
            assertThat(change.after()).containsExactly(java.util.Map.entry("accrued", "1600.00"));
        });
        assertThat(budgets.execution(IBERIA, 2024).orElseThrow().accrued()).isEqualTo(soles("1600.00"));
    }

    @Test
    @EnabledIfSystemProperty(named = "veeduria.shared", matches = ".+")
    void theRealTablesOfMunicipalitiesAndRegionsLoad() throws IOException {
        Path real = Path.of(System.getProperty("veeduria.shared"), "data", "budget");
        LoadResult.Loaded towns =
                loads.good(real.resolve("mef_ejecucion_gasto_municipalidades_2024-2025_procesado.xlsx"));
        LoadResult.Loaded regions = loads.good(real.resolve("vigia_mef-budget.json"));

        assertThat(towns.counts().counts()).containsEntry("rows", 3782L).containsEntry("governments", 1891L);
        assertThat(regions.counts().counts()).containsEntry("rows", 125L);
        assertThat(budgets.staleYears())
                .filteredOn(stale -> stale.year() == 2026)
                .hasSize(25)
                .extracting(StaleYear::name)
                .contains("LORETO");
        assertThat(page("/presupuesto/010101/2024")).contains("132,120,049.00");
    }
}
