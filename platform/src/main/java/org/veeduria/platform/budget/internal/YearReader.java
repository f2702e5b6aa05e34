package org.veeduria.platform.budget.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veeduria.engine.budget.MefCube;
import org.veeduria.engine.cube.CubeQuery;
import org.veeduria.engine.cube.Order.Direction;
import org.veeduria.platform.budget.Basis;
import org.veeduria.platform.budget.Budgets;
import org.veeduria.platform.budget.CubeResult;
import org.veeduria.platform.budget.Execution;
import org.veeduria.platform.budget.StaleYear;
import org.veeduria.platform.budget.internal.Totals.Spent;
import org.veeduria.platform.places.Level;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Kept;
import org.veeduria.platform.shared.Money;

/** Reads a year of a place or unit for its page: from the ministry's rows, of whole places also from the summaries. */
@Component
public class YearReader {
    private static final int MOST_LINES = 200;
    private static final int MOST_PLACES = 500;
    private static final Money NOTHING = new Money(new BigDecimal("0.00"), "PEN");

    private final Budgets budgets;
    private final CubeAnswers cube;
    private final Executions executions;
    private final Totals totals;
    private final Coverages coverages;
    private final Places places;
    private final Kept<Ubigeo, List<Integer>> years;
    private final Kept<Scope, List<SpendingLine>> inside;

    YearReader(
            Budgets budgets,
            CubeAnswers cube,
            BudgetRegister register,
            Executions executions,
            Totals totals,
            Coverages coverages,
            Places places) {
        this.budgets = budgets;
        this.cube = cube;
        this.executions = executions;
        this.totals = totals;
        this.coverages = coverages;
        this.places = places;
        this.years = new Kept<>(register::stamp, budgets::years);
        this.inside = new Kept<>(register::stamp, this::readInside);
    }

    /** The years something is known of, the newest first. */
    public List<Integer> years(Scope scope) {
        if (scope.place() != null) {
            return years.get(scope.place());
        }
        CubeQuery asked = CubeQuery.of(MefCube.STORED)
                .aggregates("pim")
                .cut("sec_ejec", scope.unit())
                .drilldown("ano_eje")
                .order("ano_eje", Direction.DESC);
        return cube.kept(asked).cells().stream()
                .map(row -> (Integer) Objects.requireNonNull(row.getFirst()))
                .toList();
    }

    /** What the unit is called; empty where no row speaks of it. */
    public Optional<String> unitName(String unit) {
        CubeQuery asked = CubeQuery.of(MefCube.STORED)
                .aggregates("pim")
                .cut("sec_ejec", unit)
                .drilldown("sec_ejec")
                .page(1, 1);
        return cube.kept(asked).cells().stream().findFirst().map(row -> text(row.get(1)));
    }

    /** The amounts of the year; empty where nothing is known. */
    public Optional<Execution> figures(Scope scope) {
        Ubigeo place = scope.place();
        return place != null && scope.whole()
                ? budgets.execution(place, scope.year())
                : executions.of(scope.query(), scope.year(), Basis.EXECUTOR);
    }

    /** Those in the place, or the unit itself, whose year repeats the one before in the table that is shown. */
    public List<StaleYear> stale(Scope scope, Execution shown) {
        return budgets.staleYears().stream()
                .filter(one -> one.year() == scope.year() && one.source().equals(shown.source()))
                .filter(one -> scope.place() == null
                        ? one.code().equals(scope.unit())
                        : one.place().code().startsWith(scope.place().prefix()))
                .toList();
    }

    /** What the other one of the ministry's table and the summary says of the place; empty where only one of them speaks. */
    public Optional<Execution> beside(Scope scope, Execution shown) {
        Ubigeo place = scope.place();
        if (place == null || !scope.whole()) {
            return Optional.empty();
        }
        return shown.source().equals(BudgetRegister.MEF)
                ? budgets.summary(place, scope.year())
                : budgets.execution(place, scope.year(), Basis.EXECUTOR);
    }

    /** Accrued by month; empty where the source tells none. */
    public List<MonthSum> months(Scope scope, @Nullable Money pim) {
        CubeResult months = executions.months(scope.query());
        TreeMap<Integer, Money> flows = new TreeMap<>();
        months.cells().stream()
                .filter(row -> Executions.month(row) > 0)
                .forEach(row -> flows.put(Executions.month(row), Executions.money(months.cell(row, "devengado.sum"))));
        List<MonthSum> sums = new ArrayList<>();
        Money soFar = NOTHING;
        for (var flow : flows.entrySet()) {
            soFar = soFar.plus(flow.getValue());
            boolean known = pim != null && pim.amount().signum() > 0;
            Double part = known
                    ? Double.valueOf(Execution.share(
                            soFar.amount(), Objects.requireNonNull(pim).amount()))
                    : null;
            sums.add(new MonthSum(flow.getKey(), flow.getValue(), soFar, part));
        }
        return sums;
    }

    /** The next parts of the money, the largest first; at most 200. */
    public List<SpendingLine> lines(Scope scope) {
        CubeResult lines = cube.kept(scope.query()
                .aggregates("pim", "devengado")
                .drilldown(scope.next().dimension())
                .order("pim", Direction.DESC)
                .page(1, MOST_LINES));
        Money whole = Executions.sum(lines, "pim");
        boolean classifier = scope.next() != Scope.Part.PROJECT;
        return lines.cells().stream()
                .map(row -> SpendingLine.of(
                        text(row.get(0)),
                        classifier ? asASentence(name(row)) : name(row),
                        scope.line(text(row.get(0))),
                        Executions.money(row.get(2)),
                        Executions.money(row.get(3)),
                        whole))
                .toList();
    }

    /** The investment projects of the scope that were given money, the largest first; at most 200. */
    public List<SpendingLine> projects(Scope scope) {
        Money whole = Executions.sum(executions.months(scope.query()), "pim");
        CubeQuery projects = scope.query()
                .cut("tipo_act_proy", "2")
                .aggregates("pim", "devengado")
                .drilldown("producto_proyecto")
                .order("pim", Direction.DESC)
                .page(1, MOST_LINES);
        return cube.first(projects).stream()
                .map(row -> SpendingLine.of(
                        text(row.get(0)),
                        name(row),
                        scope.all().address("/filas") + "?proyecto=" + text(row.get(0)),
                        Executions.money(row.get(2)),
                        Executions.money(row.get(3)),
                        whole))
                .toList();
    }

    /** The name of a function or division that is chosen; empty where no row has it. */
    public Optional<String> nameOf(Scope scope, String dimension, String code) {
        CubeQuery asked = scope.all()
                .query()
                .cut(dimension, code)
                .aggregates("pim")
                .drilldown(dimension)
                .page(1, 1);
        return cube.kept(asked).cells().stream().findFirst().map(row -> asASentence(name(row)));
    }

    /** The units of a place, the largest first. */
    public List<SpendingLine> units(Scope scope) {
        CubeResult lines = cube.kept(scope.query()
                .aggregates("pim", "devengado")
                .drilldown("sec_ejec")
                .order("pim", Direction.DESC)
                .page(1, MOST_LINES));
        Money whole = Executions.sum(lines, "pim");
        return lines.cells().stream()
                .map(row -> SpendingLine.of(
                        text(row.get(0)),
                        name(row),
                        "/presupuesto/entidad/" + text(row.get(0)) + "/" + scope.year(),
                        Executions.money(row.get(2)),
                        Executions.money(row.get(3)),
                        whole))
                .toList();
    }

    /** The places directly inside that have money, the largest first. Of a region its own government's money is not theirs. */
    public List<SpendingLine> inside(Scope scope) {
        Ubigeo place = scope.place();
        return place == null || place.level() == Level.DISTRICT ? List.of() : inside.get(scope.all());
    }

    /** Each place by the ministry's rows where they tell its budget and the summary does not tell more, else by its summary; never by both. */
    private List<SpendingLine> readInside(Scope scope) {
        Ubigeo place = Objects.requireNonNull(scope.place());
        Map<String, Spent> known = new TreeMap<>(totals.inside(place, scope.year()));
        detailed(place, scope)
                .forEach((code, rows) ->
                        known.merge(code, rows, (summary, detail) -> more(code, scope, summary, detail)));
        Money whole = known.values().stream().map(Spent::pim).reduce(NOTHING, Money::plus);
        return known.entrySet().stream()
                .flatMap(one -> places.byUbigeo(one.getKey()).stream()
                        .map(inside -> line(inside, scope.year(), one.getValue(), whole)))
                .sorted(Comparator.comparing(SpendingLine::pim).reversed())
                .toList();
    }

    private Spent more(String code, Scope scope, Spent summary, Spent detail) {
        return coverages.summaryTellsMore(new Ubigeo(code), scope.year(), detail.accrued(), summary.accrued())
                ? summary
                : detail;
    }

    private Map<String, Spent> detailed(Ubigeo place, Scope scope) {
        String dimension = switch (place.level()) {
            case COUNTRY -> "departamento_ejecutora";
            case REGION -> "provincia_ejecutora";
            case PROVINCE, DISTRICT -> "distrito_ejecutora";
        };
        CubeQuery asked = scope.query().aggregates("pim", "devengado");
        CubeQuery local = place.level() == Level.REGION ? asked.cut("nivel_gobierno", "M") : asked;
        Map<String, Spent> known = new TreeMap<>();
        for (List<@Nullable Object> row : cube.kept(
                        local.drilldown(dimension).order("pim", Direction.DESC).page(1, MOST_PLACES))
                .cells()) {
            Spent spent = new Spent(Executions.money(row.get(2)), Executions.money(row.get(3)));
            if (spent.pim().amount().signum() != 0) {
                known.put(code(place, text(row.get(0))), spent);
            }
        }
        return known;
    }

    private static String code(Ubigeo place, String digits) {
        String code = place.prefix() + digits;
        return code + "0".repeat(Math.max(0, 6 - code.length()));
    }

    private static SpendingLine line(Place place, int year, Spent spent, Money whole) {
        String code = place.ubigeo().code();
        return SpendingLine.of(
                code, place.name(), "/presupuesto/" + code + "/" + year, spent.pim(), spent.accrued(), whole);
    }

    /** The ministry shouts the names of its classifiers; nobody else has to. Names of people and places are left alone. */
    private static String asASentence(String name) {
        return name.isEmpty() ? name : name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /** The ministry's name of a line; its code where it has none. */
    private static String name(List<@Nullable Object> row) {
        String name = text(row.get(1));
        return name.isBlank() ? text(row.get(0)) : name;
    }

    private static String text(@Nullable Object cell) {
        return cell == null ? "" : cell.toString();
    }
}
