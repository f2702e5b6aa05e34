package org.veeduria.platform.budget.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veeduria.engine.budget.MefCube;
import org.veeduria.engine.cube.CubeQuery;
import org.veeduria.engine.cube.Order.Direction;
import org.veeduria.platform.budget.Budgets;
import org.veeduria.platform.budget.CubeResult;
import org.veeduria.platform.budget.Execution;
import org.veeduria.platform.places.Level;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Money;

/** Reads a year of a place or unit for its page: from the ministry's rows, of whole places also from the summaries. */
@Component
public class YearReader {
    private static final int MOST_LINES = 200;
    private static final int MOST_PLACES = 500;
    private static final Money NOTHING = new Money(new BigDecimal("0.00"), "PEN");

    private final Budgets budgets;
    private final CachedAnswers answers;
    private final BudgetRegister register;
    private final CubeAnswers cube;
    private final Places places;

    YearReader(Budgets budgets, CachedAnswers answers, BudgetRegister register, CubeAnswers cube, Places places) {
        this.budgets = budgets;
        this.answers = answers;
        this.register = register;
        this.cube = cube;
        this.places = places;
    }

    /** The years something is known of, the newest first. */
    public List<Integer> years(Scope scope) {
        if (scope.place() != null) {
            Ubigeo place = scope.place();
            return List.of(answers.keep(
                    new YearsKey(place),
                    Integer[].class,
                    () -> budgets.years(place).toArray(Integer[]::new)));
        }
        CubeQuery asked = CubeQuery.of(MefCube.STORED)
                .aggregates("pim")
                .cut("sec_ejec", scope.unit())
                .drilldown("ano_eje")
                .order("ano_eje", Direction.DESC);
        return answers.query(asked).cells().stream()
                .map(row -> (Integer) Objects.requireNonNull(row.getFirst()))
                .toList();
    }

    private record YearsKey(Ubigeo place) {}

    /** What the unit is called; empty where no row speaks of it. */
    public Optional<String> unitName(String unit) {
        CubeQuery asked = CubeQuery.of(MefCube.STORED)
                .aggregates("pim")
                .cut("sec_ejec", unit)
                .drilldown("sec_ejec")
                .page(1, 1);
        return answers.query(asked).cells().stream().findFirst().map(row -> text(row.get(1)));
    }

    /** The amounts of the year; empty where nothing is known. */
    public Optional<Figures> figures(Scope scope) {
        Optional<Figures> rows = rows(scope);
        boolean told = rows.filter(year -> year.pim() != null).isPresent();
        Ubigeo place = scope.place();
        return told || place == null || !scope.whole()
                ? rows
                : budgets.execution(place, scope.year())
                        .map(YearReader::figures)
                        .or(() -> rows);
    }

    private Optional<Figures> rows(Scope scope) {
        CubeResult months = months(scope);
        if (months.cells().isEmpty()) {
            return Optional.empty();
        }
        boolean opening = months.cells().stream().anyMatch(row -> month(row) == 0);
        int last = months.cells().stream().mapToInt(row -> month(row)).max().orElse(0);
        String file = cube.newestFile(scope.year(), scope.query().cuts());
        return Optional.of(new Figures(
                opening ? sum(months, "pia") : null,
                opening ? sum(months, "pim") : null,
                sum(months, "certificado"),
                sum(months, "compromiso_anual"),
                sum(months, "devengado"),
                sum(months, "girado"),
                last,
                BudgetRegister.MEF,
                file,
                register.fictional(file)));
    }

    private static Figures figures(Execution year) {
        return new Figures(
                year.pia(),
                year.pim(),
                year.certified(),
                year.committed(),
                year.accrued(),
                year.paid(),
                year.asOf(),
                year.source(),
                year.file(),
                year.fictional());
    }

    /** Accrued by month; empty where the source tells none. */
    public List<MonthSum> months(Scope scope, @Nullable Money pim) {
        CubeResult months = months(scope);
        TreeMap<Integer, Money> flows = new TreeMap<>();
        months.cells().stream()
                .filter(row -> month(row) > 0)
                .forEach(row -> flows.put(month(row), money(months.cell(row, "devengado.sum"))));
        List<MonthSum> sums = new ArrayList<>();
        Money soFar = NOTHING;
        for (var flow : flows.entrySet()) {
            soFar = soFar.plus(flow.getValue());
            boolean known = pim != null && pim.amount().signum() > 0;
            Double part = known
                    ? Double.valueOf(Figures.share(
                            soFar.amount(), Objects.requireNonNull(pim).amount()))
                    : null;
            sums.add(new MonthSum(flow.getKey(), flow.getValue(), soFar, part));
        }
        return sums;
    }

    private CubeResult months(Scope scope) {
        return answers.query(scope.query().drilldown("mes_eje"));
    }

    /** The next parts of the money, the largest first; at most 200. */
    public List<SpendingLine> lines(Scope scope) {
        CubeResult lines = answers.query(scope.query()
                .aggregates("pim", "devengado")
                .drilldown(scope.next().dimension())
                .order("pim", Direction.DESC)
                .page(1, MOST_LINES));
        Money whole = sum(lines, "pim");
        boolean classifier = scope.next() != Scope.Part.PROJECT;
        return lines.cells().stream()
                .map(row -> SpendingLine.of(
                        text(row.get(0)),
                        classifier ? asASentence(name(row)) : name(row),
                        scope.line(text(row.get(0))),
                        money(row.get(2)),
                        money(row.get(3)),
                        whole))
                .toList();
    }

    /** The investment projects of the scope that were given money, the largest first; at most 200. */
    public List<SpendingLine> projects(Scope scope) {
        CubeResult lines = answers.query(scope.query()
                .cut("tipo_act_proy", "2")
                .aggregates("pim", "devengado")
                .drilldown("producto_proyecto")
                .order("pim", Direction.DESC)
                .page(1, MOST_LINES));
        Money whole = sum(lines, "pim");
        return lines.cells().stream()
                .map(row -> SpendingLine.of(
                        text(row.get(0)),
                        name(row),
                        scope.all().address("/filas") + "?proyecto=" + text(row.get(0)),
                        money(row.get(2)),
                        money(row.get(3)),
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
        return answers.query(asked).cells().stream().findFirst().map(row -> asASentence(name(row)));
    }

    /** The units of a place, the largest first. */
    public List<SpendingLine> units(Scope scope) {
        CubeResult lines = answers.query(scope.query()
                .aggregates("pim", "devengado")
                .drilldown("sec_ejec")
                .order("pim", Direction.DESC)
                .page(1, MOST_LINES));
        Money whole = sum(lines, "pim");
        return lines.cells().stream()
                .map(row -> SpendingLine.of(
                        text(row.get(0)),
                        name(row),
                        "/presupuesto/entidad/" + text(row.get(0)) + "/" + scope.year(),
                        money(row.get(2)),
                        money(row.get(3)),
                        whole))
                .toList();
    }

    /** The places directly inside that have money, the largest first. Of a region its own government's money is not theirs. */
    public List<SpendingLine> inside(Scope scope) {
        Ubigeo place = scope.place();
        if (place == null || place.level() == Level.DISTRICT) {
            return List.of();
        }
        return List.of(answers.keep(
                new InsideKey(place, scope.year()),
                SpendingLine[].class,
                () -> readInside(place, scope).toArray(SpendingLine[]::new)));
    }

    private record InsideKey(Ubigeo place, int year) {}

    private List<SpendingLine> readInside(Ubigeo place, Scope scope) {
        String dimension = switch (place.level()) {
            case COUNTRY -> "departamento_ejecutora";
            case REGION -> "provincia_ejecutora";
            case PROVINCE, DISTRICT -> "distrito_ejecutora";
        };
        CubeQuery asked = scope.query().aggregates("pim", "devengado");
        CubeQuery local = place.level() == Level.REGION ? asked.cut("nivel_gobierno", "M") : asked;
        CubeResult lines = answers.query(
                local.drilldown(dimension).order("pim", Direction.DESC).page(1, MOST_PLACES));
        if (lines.cells().isEmpty()) {
            return fromSummaries(place, scope.year());
        }
        Money whole = sum(lines, "pim");
        return lines.cells().stream()
                .flatMap(row -> Ubigeo.of(code(place, text(row.get(0)))).flatMap(places::byUbigeo).stream()
                        .map(inside -> line(inside, scope.year(), money(row.get(2)), money(row.get(3)), whole)))
                .toList();
    }

    private static String code(Ubigeo place, String digits) {
        String code = place.prefix() + digits;
        return code + "0".repeat(Math.max(0, 6 - code.length()));
    }

    private List<SpendingLine> fromSummaries(Ubigeo place, int year) {
        List<Execution> known = places.children(place).stream()
                .flatMap(child -> budgets.execution(child.ubigeo(), year).stream())
                .filter(execution -> execution.pim() != null)
                .sorted((a, b) -> Objects.requireNonNull(b.pim()).compareTo(Objects.requireNonNull(a.pim())))
                .toList();
        Money whole = known.stream()
                .map(execution -> Objects.requireNonNull(execution.pim()))
                .reduce(NOTHING, Money::plus);
        return known.stream()
                .flatMap(execution -> places.byUbigeo(execution.place()).stream()
                        .map(inside -> line(
                                inside, year, Objects.requireNonNull(execution.pim()), execution.accrued(), whole)))
                .toList();
    }

    private static SpendingLine line(Place place, int year, Money pim, Money accrued, Money whole) {
        String code = place.ubigeo().code();
        return SpendingLine.of(code, place.name(), "/presupuesto/" + code + "/" + year, pim, accrued, whole);
    }

    private static int month(List<@Nullable Object> row) {
        return (Integer) Objects.requireNonNull(row.get(0));
    }

    private static Money sum(CubeResult result, String measure) {
        return money(result.summary().get(measure + ".sum"));
    }

    private static Money money(@Nullable Object amount) {
        return amount instanceof BigDecimal exact ? new Money(exact, "PEN") : NOTHING;
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
