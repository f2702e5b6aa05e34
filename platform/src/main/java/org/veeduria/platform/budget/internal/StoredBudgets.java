package org.veeduria.platform.budget.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.veeduria.engine.budget.MefCube;
import org.veeduria.engine.cube.Cube;
import org.veeduria.engine.cube.CubeQuery;
import org.veeduria.engine.cube.FactQuery;
import org.veeduria.engine.cube.Order;
import org.veeduria.platform.budget.Basis;
import org.veeduria.platform.budget.BudgetLine;
import org.veeduria.platform.budget.Budgets;
import org.veeduria.platform.budget.CubeResult;
import org.veeduria.platform.budget.Execution;
import org.veeduria.platform.budget.MonthLine;
import org.veeduria.platform.budget.ProjectLine;
import org.veeduria.platform.budget.StaleYear;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Money;

/** Answers from the rows in force, and from the summaries where there are none. */
@Service
class StoredBudgets implements Budgets {
    /** Canon y sobrecanon, regalías, renta de aduanas y participaciones. */
    private static final String RUBRO_CANON = "18";

    private static final String PROJECT = "2";
    private static final int MOST_LINES = 5_000;

    private final CubeAnswers cube;
    private final BudgetRegister register;
    private final Totals totals;
    private final StaleReport stale;
    private final PackageCubes packages;

    StoredBudgets(CubeAnswers cube, BudgetRegister register, Totals totals, StaleReport stale, PackageCubes packages) {
        this.cube = cube;
        this.register = register;
        this.totals = totals;
        this.stale = stale;
        this.packages = packages;
    }

    @Override
    public List<Integer> years(Ubigeo place) {
        TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        years.addAll(totals.years(place));
        CubeQuery asked = PlaceCuts.of(place, Basis.EXECUTOR).drilldown("ano_eje");
        cube.members(asked).cells().forEach(row -> years.add((Integer) Objects.requireNonNull(row.getFirst())));
        return List.copyOf(years);
    }

    @Override
    public Optional<Execution> execution(Ubigeo place, int year) {
        Optional<Execution> rows = execution(place, year, Basis.EXECUTOR);
        boolean whole = rows.filter(execution -> execution.pim() != null).isPresent();
        return whole ? rows : totals.execution(place, year).or(() -> rows);
    }

    @Override
    public Optional<Execution> execution(Ubigeo place, int year, Basis basis) {
        return PlaceCuts.known(place, basis)
                ? execution(behind(place, year, basis), place, year, basis)
                : Optional.empty();
    }

    @Override
    public CubeQuery behind(Ubigeo place, int year, Basis basis) {
        return PlaceCuts.of(place, basis).cut("ano_eje", String.valueOf(year));
    }

    private CubeQuery spending(Ubigeo place, int year) {
        return behind(place, year, Basis.EXECUTOR);
    }

    private Optional<Execution> execution(CubeQuery asked, Ubigeo place, int year, Basis basis) {
        CubeResult months = cube.query(asked.drilldown("mes_eje"));
        if (months.cells().isEmpty()) {
            return Optional.empty();
        }
        boolean opening = months.cells().stream().anyMatch(row -> month(months, row) == 0);
        int last = months.cells().stream()
                .mapToInt(row -> month(months, row))
                .max()
                .orElse(0);
        String file = cube.newestFile(year, asked.cuts());
        return Optional.of(new Execution(
                place,
                year,
                opening ? total(months, "pia") : null,
                opening ? total(months, "pim") : null,
                total(months, "certificado"),
                total(months, "compromiso_anual"),
                total(months, "devengado"),
                total(months, "girado"),
                basis,
                last,
                BudgetRegister.MEF,
                file,
                register.fictional(file)));
    }

    @Override
    public Optional<Execution> canon(Ubigeo place, int year) {
        return execution(spending(place, year).cut("rubro", RUBRO_CANON), place, year, Basis.EXECUTOR);
    }

    @Override
    public List<ProjectLine> canonProjects(Ubigeo place, int year) {
        return projects(spending(place, year).cut("rubro", RUBRO_CANON), "devengado");
    }

    @Override
    public List<ProjectLine> projects(Ubigeo place, int year) {
        return projects(spending(place, year), "pim");
    }

    @Override
    public Optional<ProjectLine> project(String cui, int year) {
        CubeQuery all = CubeQuery.of(MefCube.STORED)
                .cut("ano_eje", String.valueOf(year))
                .cut("producto_proyecto", cui);
        return projects(all, "pim").stream().findFirst();
    }

    private List<ProjectLine> projects(CubeQuery asked, String order) {
        CubeResult lines = cube.query(asked.cut("tipo_act_proy", PROJECT)
                .aggregates("pim", "devengado")
                .drilldown("producto_proyecto")
                .order(order, Order.Direction.DESC)
                .page(1, MOST_LINES));
        return lines.cells().stream()
                .map(row -> new ProjectLine(text(row.get(0)), text(row.get(1)), money(row.get(2)), money(row.get(3))))
                .toList();
    }

    @Override
    public List<MonthLine> months(Ubigeo place, int year) {
        CubeResult months = cube.query(spending(place, year).drilldown("mes_eje"));
        return months.cells().stream()
                .filter(row -> month(months, row) > 0)
                .map(row -> new MonthLine(
                        month(months, row),
                        money(months.cell(row, "certificado.sum")),
                        money(months.cell(row, "compromiso_anual.sum")),
                        money(months.cell(row, "devengado.sum")),
                        money(months.cell(row, "girado.sum"))))
                .toList();
    }

    @Override
    public List<BudgetLine> byFunction(Ubigeo place, int year) {
        return lines(spending(place, year), "funcion");
    }

    @Override
    public List<BudgetLine> byRubro(Ubigeo place, int year) {
        return lines(spending(place, year), "rubro");
    }

    @Override
    public List<BudgetLine> entities(Ubigeo place, int year) {
        return lines(spending(place, year), "sec_ejec");
    }

    private List<BudgetLine> lines(CubeQuery asked, String dimension) {
        CubeResult lines = cube.query(asked.aggregates("pia", "pim", "devengado")
                .drilldown(dimension)
                .order("pim", Order.Direction.DESC)
                .page(1, MOST_LINES));
        return lines.cells().stream()
                .map(row -> new BudgetLine(
                        text(row.get(0)), text(row.get(1)), money(row.get(2)), money(row.get(3)), money(row.get(4))))
                .toList();
    }

    @Override
    public List<StaleYear> staleYears() {
        return stale.years();
    }

    @Override
    public List<Cube> cubes() {
        List<Cube> cubes = new ArrayList<>();
        cubes.add(MefCube.STORED);
        cubes.addAll(packages.cubes());
        return cubes;
    }

    @Override
    public Optional<Cube> cube(String name) {
        return cubes().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    @Override
    public String version() {
        return String.valueOf(register.stamp());
    }

    @Override
    public CubeResult query(CubeQuery query) {
        return cube.query(query);
    }

    @Override
    public CubeResult members(CubeQuery query) {
        return cube.members(query);
    }

    @Override
    public CubeResult facts(FactQuery query) {
        return cube.facts(query);
    }

    private static int month(CubeResult months, List<@Nullable Object> row) {
        return (Integer) Objects.requireNonNull(months.cell(row, "mes_eje.codigo"));
    }

    private static Money total(CubeResult result, String measure) {
        return money(result.summary().get(measure + ".sum"));
    }

    private static Money money(@Nullable Object amount) {
        return new Money(amount instanceof BigDecimal exact ? exact : BigDecimal.ZERO, "PEN");
    }

    private static String text(@Nullable Object cell) {
        return cell == null ? "" : cell.toString();
    }
}
