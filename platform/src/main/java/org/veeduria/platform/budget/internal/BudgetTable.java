package org.veeduria.platform.budget.internal;

import static org.veeduria.engine.cube.Order.Direction.ASC;
import static org.veeduria.platform.shared.dataset.Column.integer;
import static org.veeduria.platform.shared.dataset.Column.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veeduria.engine.budget.MefCube;
import org.veeduria.engine.cube.CubeQuery;
import org.veeduria.platform.budget.Budgets;
import org.veeduria.platform.budget.CubeResult;
import org.veeduria.platform.shared.dataset.Column;
import org.veeduria.platform.shared.dataset.Dataset;
import org.veeduria.platform.shared.dataset.Filter;
import org.veeduria.platform.shared.dataset.Row;

/** What each executing unit had and spent in each year, in soles; the rows behind it are the facts of the cube {@code budget}. */
@Component
class BudgetTable implements Dataset {
    private static final List<String> MEASURES =
            List.of("pia", "pim", "certificado", "compromiso_anual", "devengado", "girado");
    private static final List<String> PLACE =
            List.of("departamento_ejecutora.codigo", "provincia_ejecutora.codigo", "distrito_ejecutora.codigo");
    private static final int MOST = 1_000_000;

    private final Budgets budgets;
    private final CubeAnswers cube;

    BudgetTable(Budgets budgets, CubeAnswers cube) {
        this.budgets = budgets;
        this.cube = cube;
    }

    @Override
    public String id() {
        return "budget";
    }

    @Override
    public List<Column> columns() {
        Stream<Column> unit =
                Stream.of(text("id"), integer("year"), text("executing_unit"), text("name"), text("ubigeo"));
        return Stream.concat(unit, MEASURES.stream().map(Column::decimal)).toList();
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                new Filter("year", "(19|20)\\d{2}", "a year of four digits, 1900 to 2099"),
                new Filter("place", "\\d{2}|\\d{4}|\\d{6}", "an ubigeo of two, four or six digits"));
    }

    @Override
    public String version() {
        return budgets.version();
    }

    @Override
    public long count(Map<String, String> filters) {
        return rows(filters).count();
    }

    @Override
    public void read(Map<String, String> filters, @Nullable String after, int limit, Consumer<Row> rows) {
        rows(filters)
                .filter(row -> after == null || row.id().compareTo(after) > 0)
                .limit(limit)
                .forEach(rows);
    }

    @Override
    public Optional<Row> find(String id) {
        return rows(Map.of()).filter(row -> row.id().equals(id)).findFirst();
    }

    private Stream<Row> rows(Map<String, String> filters) {
        filters()
                .forEach(filter ->
                        Optional.ofNullable(filters.get(filter.name())).ifPresent(filter::require));
        String year = filters.get("year");
        String place = filters.getOrDefault("place", "").replaceAll("(00)+$", "");
        return all().stream()
                .map(line -> new Row(line.cells()))
                .filter(row ->
                        year == null || year.equals(String.valueOf(row.cells().get(1))))
                .filter(row -> Objects.toString(row.cells().get(4), "").startsWith(place));
    }

    /** All lines by their id; a unit whose name or place is written in two ways in a year stays one line. */
    private Collection<Line> all() {
        CubeQuery asked = CubeQuery.of(MefCube.STORED)
                .aggregates(MEASURES.toArray(String[]::new))
                .drilldown("ano_eje", "sec_ejec")
                .drilldown(PLACE.toArray(String[]::new))
                .order("ano_eje", ASC)
                .order("sec_ejec", ASC)
                .page(1, MOST);
        CubeResult result = cube.kept(asked);
        Map<String, Line> lines = new TreeMap<>();
        for (List<@Nullable Object> cells : result.cells()) {
            Line line = line(result, cells);
            lines.merge(line.id(), line, Line::plus);
        }
        return lines.values();
    }

    private static Line line(CubeResult result, List<@Nullable Object> cells) {
        StringBuilder ubigeo = new StringBuilder();
        PLACE.forEach(part -> ubigeo.append(Objects.toString(result.cell(cells, part), "")));
        return new Line(
                ((Number) Objects.requireNonNullElse(result.cell(cells, "ano_eje.codigo"), 0)).longValue(),
                Objects.toString(result.cell(cells, "sec_ejec.codigo"), ""),
                Objects.toString(result.cell(cells, "sec_ejec.nombre"), ""),
                ubigeo.length() == 6 ? ubigeo.toString() : null,
                MEASURES.stream()
                        .map(measure -> (BigDecimal)
                                Objects.requireNonNullElse(result.cell(cells, measure + ".sum"), BigDecimal.ZERO))
                        .toList());
    }

    private record Line(
            long year, String unit, String name, @Nullable String ubigeo, List<BigDecimal> sums) {
        String id() {
            return year + "-" + unit;
        }

        Line plus(Line other) {
            List<BigDecimal> both = new ArrayList<>();
            for (int i = 0; i < sums.size(); i++) {
                both.add(sums.get(i).add(other.sums().get(i)));
            }
            return new Line(year, unit, name, ubigeo == null ? other.ubigeo() : ubigeo, both);
        }

        List<@Nullable Object> cells() {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(id());
            cells.add(year);
            cells.add(unit);
            cells.add(name);
            cells.add(ubigeo);
            cells.addAll(sums);
            return cells;
        }
    }
}
