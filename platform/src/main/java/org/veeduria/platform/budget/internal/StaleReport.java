package org.veeduria.platform.budget.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veeduria.engine.budget.MefCube;
import org.veeduria.engine.budget.StaleYears;
import org.veeduria.engine.cube.CubeQuery;
import org.veeduria.platform.budget.CubeResult;
import org.veeduria.platform.budget.StaleYear;
import org.veeduria.platform.budget.internal.Totals.Total;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Kept;

/** Which years repeat the year before, of every executor in the table and every row of the summaries. */
@Component
class StaleReport {
    private final CubeAnswers cube;
    private final Totals totals;
    private final Kept<String, List<StaleYear>> stale;

    StaleReport(CubeAnswers cube, Totals totals, BudgetRegister register) {
        this.cube = cube;
        this.totals = totals;
        this.stale = new Kept<>(register::stamp, this::read);
    }

    /** Those of every source. */
    List<StaleYear> years() {
        return Stream.of(Totals.MUNICIPAL, Totals.REGIONAL, BudgetRegister.MEF)
                .flatMap(source -> years(source).stream())
                .toList();
    }

    /** Those of one source. */
    List<StaleYear> years(String source) {
        return stale.get(source);
    }

    /** One year of an executor or government, with its amounts. */
    private record Line(StaleYear of, List<@Nullable BigDecimal> amounts) {}

    private List<StaleYear> read(String source) {
        Map<String, SortedMap<Integer, Line>> series = new LinkedHashMap<>();
        (source.equals(BudgetRegister.MEF) ? executors() : governments(source))
                .forEach(line -> series.computeIfAbsent(line.of().code(), code -> new TreeMap<>())
                        .merge(line.of().year(), line, StaleReport::plus));
        List<StaleYear> found = new ArrayList<>();
        series.values().forEach(years -> {
            SortedMap<Integer, List<@Nullable BigDecimal>> amounts = new TreeMap<>();
            years.forEach((year, line) -> amounts.put(year, line.amounts()));
            StaleYears.of(amounts)
                    .forEach(year ->
                            found.add(Objects.requireNonNull(years.get(year)).of()));
        });
        return List.copyOf(found);
    }

    private Stream<Line> governments(String source) {
        return totals.all().stream()
                .filter(total -> total.source().equals(source))
                .map(StaleReport::line);
    }

    private static Line line(Total total) {
        return new Line(
                new StaleYear(total.source(), total.entity(), total.name(), new Ubigeo(total.ubigeo()), total.year()),
                Arrays.asList(total.pia(), total.pim(), total.accrued(), total.paid()));
    }

    private Stream<Line> executors() {
        CubeResult rows = cube.query(CubeQuery.of(MefCube.STORED)
                .aggregates("pia", "pim", "devengado", "girado")
                .drilldown("sec_ejec", "ano_eje", "nivel_gobierno.codigo")
                .drilldown("departamento_ejecutora.codigo", "provincia_ejecutora.codigo", "distrito_ejecutora.codigo")
                .page(1, Integer.MAX_VALUE));
        return rows.cells().stream().map(row -> executor(rows, row));
    }

    private static Line executor(CubeResult rows, List<@Nullable Object> row) {
        return new Line(
                new StaleYear(
                        BudgetRegister.MEF,
                        text(rows, row, "sec_ejec.codigo"),
                        text(rows, row, "sec_ejec.nombre"),
                        place(rows, row),
                        (Integer) Objects.requireNonNull(rows.cell(row, "ano_eje.codigo"))),
                Stream.of("pia.sum", "pim.sum", "devengado.sum", "girado.sum")
                        .map(measure -> rows.cell(row, measure) instanceof BigDecimal exact ? exact : BigDecimal.ZERO)
                        .toList());
    }

    private static Ubigeo place(CubeResult rows, List<@Nullable Object> row) {
        String region = text(rows, row, "departamento_ejecutora.codigo");
        String code = switch (text(rows, row, "nivel_gobierno.codigo")) {
            case "M" ->
                region + text(rows, row, "provincia_ejecutora.codigo") + text(rows, row, "distrito_ejecutora.codigo");
            case "R" -> region + "0000";
            default -> "";
        };
        return Ubigeo.of(code).orElse(Ubigeo.PERU);
    }

    private static String text(CubeResult rows, List<@Nullable Object> row, String ref) {
        return Objects.toString(rows.cell(row, ref), "");
    }

    /** A unit whose name or place is written in two ways in a year is one. */
    private static Line plus(Line one, Line other) {
        List<@Nullable BigDecimal> sums = new ArrayList<>();
        for (int i = 0; i < one.amounts().size(); i++) {
            BigDecimal left = one.amounts().get(i);
            BigDecimal right = other.amounts().get(i);
            sums.add(left == null ? right : right == null ? left : left.add(right));
        }
        return new Line(one.of(), sums);
    }
}
