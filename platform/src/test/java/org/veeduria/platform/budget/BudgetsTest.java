package org.veeduria.platform.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veeduria.platform.budget.BudgetTables.row;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.veeduria.engine.budget.MefCube;
import org.veeduria.engine.cube.CubeQuery;
import org.veeduria.engine.cube.FactQuery;
import org.veeduria.platform.Loads;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Money;
import org.veeduria.platform.shared.version.Change;
import org.veeduria.platform.shared.version.Version;
import org.veeduria.platform.shared.version.Versions;

@SiteTest
class BudgetsTest {
    private static final Ubigeo IBERIA = new Ubigeo("170302");
    private static final Ubigeo TAHUAMANU = new Ubigeo("170300");
    private static final Ubigeo MADRE_DE_DIOS = new Ubigeo("170000");

    @TempDir
    private Path folder;

    @Autowired
    private Loads loads;

    @Autowired
    private Budgets budgets;

    @Autowired
    private List<Versions> versions;

    private String first = "";

    @BeforeEach
    void twoMonthsOfAYear() throws IOException {
        first = load(
                "2024.csv",
                row("MES_EJE", "0", "MONTO_PIA", "1000", "MONTO_PIM", "1500.50"),
                row("MES_EJE", "1", "MONTO_DEVENGADO", "300.25", "MONTO_GIRADO", "300"),
                row("MES_EJE", "2", "MONTO_DEVENGADO", "-0.25"),
                row(
                        "MES_EJE",
                        "2",
                        "MONTO_DEVENGADO",
                        "99",
                        "RUBRO",
                        "00",
                        "TIPO_ACT_PROY",
                        "3",
                        "PRODUCTO_PROYECTO",
                        "3999999"),
                row(
                        "MES_EJE",
                        "1",
                        "NIVEL_GOBIERNO",
                        "R",
                        "SEC_EJEC",
                        "875",
                        "MONTO_DEVENGADO",
                        "10",
                        "DISTRITO_EJECUTORA",
                        "01"),
                row(
                        "MES_EJE", "1",
                        "NIVEL_GOBIERNO", "E",
                        "SEC_EJEC", "12",
                        "DEPARTAMENTO_EJECUTORA", "15",
                        "PROVINCIA_EJECUTORA", "01",
                        "DISTRITO_EJECUTORA", "01",
                        "MONTO_DEVENGADO", "5000"));
    }

    private String load(String name, String... rows) throws IOException {
        return loads.good(BudgetTables.file(folder, name, rows)).hash();
    }

    @AfterEach
    void nothingStays() {
        loads.withdrawAll();
    }

    @Test
    void openingAndModifiedBudgetComeFromMonthZeroAndExecutionFromTheMonths() {
        Execution year = budgets.execution(IBERIA, 2024).orElseThrow();

        assertThat(year.pia()).isEqualTo(soles("1000.00"));
        assertThat(year.pim()).isEqualTo(soles("1500.50"));
        assertThat(year.accrued()).isEqualTo(soles("399.00"));
        assertThat(year.paid()).isEqualTo(soles("300.00"));
        assertThat(year.asOf()).isEqualTo(2);
        assertThat(year.file()).isEqualTo(first);
        assertThat(budgets.years(IBERIA)).containsExactly(2024);
    }

    @Test
    void placeOfTheExecutorAndPlaceOfTheGoalAreTwoAnswers() {
        assertThat(accrued(MADRE_DE_DIOS, Basis.EXECUTOR)).isEqualTo(soles("409.00"));
        assertThat(accrued(MADRE_DE_DIOS, Basis.GOAL)).isEqualTo(soles("5409.00"));
        assertThat(accrued(TAHUAMANU, Basis.EXECUTOR)).isEqualTo(soles("399.00"));
        assertThat(budgets.execution(IBERIA, 2024, Basis.GOAL)).isEmpty();
    }

    private Money accrued(Ubigeo place, Basis basis) {
        return budgets.execution(place, 2024, basis).orElseThrow().accrued();
    }

    @Test
    void theCanonAndWhatItPaidFor() {
        assertThat(budgets.canon(IBERIA, 2024).orElseThrow().accrued()).isEqualTo(soles("300.00"));
        assertThat(budgets.canonProjects(IBERIA, 2024))
                .containsExactly(new ProjectLine("2600001", "AGUA, \"IBERIA\"", soles("1500.50"), soles("300.00")));
        assertThat(budgets.canon(IBERIA, 2023)).isEmpty();
    }

    @Test
    void monthsAreFlowsAndMayTakeBack() {
        CubeResult months = budgets.query(budgets.behind(IBERIA, 2024, Basis.EXECUTOR)
                .aggregates("devengado")
                .drilldown("mes_eje"));
        assertThat(months.cells())
                .extracting(row -> List.of(row.getFirst(), row.getLast()))
                .containsExactly(
                        List.of(0, new BigDecimal("0.00")),
                        List.of(1, new BigDecimal("300.25")),
                        List.of(2, new BigDecimal("98.75")));
    }

    @Test
    void everyFigureOpensItsRows() {
        CubeQuery asked = budgets.behind(IBERIA, 2024, Basis.EXECUTOR).cut("mes_eje", "2");
        CubeResult rows = budgets.facts(FactQuery.behind(asked).fields(List.of("archivo", "fila", "devengado")));

        assertThat(rows.total()).isEqualTo(2);
        assertThat(rows.cells())
                .containsExactly(
                        List.of(first, 4, new BigDecimal("-0.25")), List.of(first, 5, new BigDecimal("99.00")));
    }

    @Test
    void aLaterFileAnswersForItsMonthsAndTheOthersStay() throws IOException {
        String second = load(
                "2024b.csv", row("MES_EJE", "2", "MONTO_DEVENGADO", "50"), row("MES_EJE", "3", "MONTO_DEVENGADO", "7"));

        Execution year = budgets.execution(IBERIA, 2024).orElseThrow();
        assertThat(year.accrued()).isEqualTo(soles("357.25"));
        assertThat(year.pim()).isEqualTo(soles("1500.50"));
        assertThat(year.file()).isEqualTo(second);
        assertThat(raw("2024")).isEqualTo(new BigDecimal("5367.25"));

        Versions budget = versions.stream()
                .filter(v -> v.id().equals("budget"))
                .findFirst()
                .orElseThrow();
        List<Version> both = budget.of("mef-2024");
        List<Change> changes = new ArrayList<>();
        budget.changes(both.get(0), both.get(1), changes::add);
        assertThat(both).extracting(Version::file).containsExactly(first, second);
        assertThat(changes).hasSize(2).anySatisfy(change -> {
            assertThat(change.key()).contains("2600001");
            assertThat(change.before()).containsEntry("devengado", "300.00");
            assertThat(change.after()).containsEntry("devengado", "357.25");
        });

        loads.withdraw(second);
        assertThat(budgets.execution(IBERIA, 2024).orElseThrow().accrued()).isEqualTo(soles("399.00"));
    }

    /** By a column no roll-up has: from the rows themselves. */
    private BigDecimal raw(String year) {
        return (BigDecimal) budgets.query(CubeQuery.of(MefCube.STORED)
                        .aggregates("devengado", "devengado.max")
                        .cut("ano_eje", year))
                .summary()
                .get("devengado.sum");
    }

    private static Money soles(String amount) {
        return new Money(new BigDecimal(amount), "PEN");
    }
}
