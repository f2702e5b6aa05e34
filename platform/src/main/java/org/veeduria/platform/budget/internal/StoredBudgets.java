package org.veeduria.platform.budget.internal;

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
import org.veeduria.platform.budget.Budgets;
import org.veeduria.platform.budget.CubeResult;
import org.veeduria.platform.budget.Execution;
import org.veeduria.platform.budget.ProjectLine;
import org.veeduria.platform.budget.StaleYear;
import org.veeduria.platform.places.Ubigeo;

/** Answers from the rows in force, and from the summaries where there are none. */
@Service
class StoredBudgets implements Budgets {
    /** Canon y sobrecanon, regalías, renta de aduanas y participaciones. */
    private static final String PROJECT = "2";

    private static final int MOST_LINES = 5_000;

    private final CubeAnswers cube;
    private final Executions executions;
    private final BudgetRegister register;
    private final Totals totals;
    private final Coverages coverages;
    private final StaleReport stale;
    private final PackageCubes packages;

    StoredBudgets(
            CubeAnswers cube,
            Executions executions,
            BudgetRegister register,
            Totals totals,
            Coverages coverages,
            StaleReport stale,
            PackageCubes packages) {
        this.cube = cube;
        this.executions = executions;
        this.register = register;
        this.totals = totals;
        this.coverages = coverages;
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
        Optional<Execution> summary = totals.execution(place, year);
        return rows.filter(detail -> summary.isEmpty() || tellsMore(place, year, detail, summary.get()))
                .or(() -> summary);
    }

    private boolean tellsMore(Ubigeo place, int year, Execution detail, Execution summary) {
        return detail.pim() != null && !coverages.summaryTellsMore(place, year, detail.accrued(), summary.accrued());
    }

    @Override
    public Optional<Execution> summary(Ubigeo place, int year) {
        return totals.execution(place, year);
    }

    @Override
    public Optional<Execution> execution(Ubigeo place, int year, Basis basis) {
        return PlaceCuts.known(place, basis)
                ? executions
                        .of(behind(place, year, basis), year, basis)
                        .map(detail -> detail.covering(coverages.of(place, year)))
                : Optional.empty();
    }

    @Override
    public CubeQuery behind(Ubigeo place, int year, Basis basis) {
        return PlaceCuts.of(place, basis).cut("ano_eje", String.valueOf(year));
    }

    private CubeQuery spending(Ubigeo place, int year) {
        return behind(place, year, Basis.EXECUTOR);
    }

    @Override
    public Optional<Execution> canon(Ubigeo place, int year) {
        return executions.of(spending(place, year).cut("rubro", CANON), year, Basis.EXECUTOR);
    }

    @Override
    public List<ProjectLine> canonProjects(Ubigeo place, int year) {
        return projects(spending(place, year).cut("rubro", CANON));
    }

    private List<ProjectLine> projects(CubeQuery asked) {
        CubeResult lines = cube.query(asked.cut("tipo_act_proy", PROJECT)
                .aggregates("pim", "devengado")
                .drilldown("producto_proyecto")
                .order("devengado", Order.Direction.DESC)
                .page(1, MOST_LINES));
        return lines.cells().stream()
                .map(row -> new ProjectLine(
                        text(row.get(0)), text(row.get(1)), Executions.money(row.get(2)), Executions.money(row.get(3))))
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

    private static String text(@Nullable Object cell) {
        return cell == null ? "" : cell.toString();
    }
}
