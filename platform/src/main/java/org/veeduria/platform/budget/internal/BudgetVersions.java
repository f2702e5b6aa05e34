package org.veeduria.platform.budget.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veeduria.engine.budget.MefCube;
import org.veeduria.engine.cube.CubeQuery;
import org.veeduria.engine.cube.Measure;
import org.veeduria.platform.budget.internal.Totals.Total;
import org.veeduria.platform.shared.version.Change;
import org.veeduria.platform.shared.version.Version;
import org.veeduria.platform.shared.version.Versions;

/**
 * Versions of each source's years ({@code mef-2026}). What changed is said of each executor and project in the ministry's table, and of each
 * government in the summaries.
 */
@Component
class BudgetVersions implements Versions {
    private final JdbcClient sql;
    private final BudgetRegister register;
    private final CubeAnswers cube;
    private final Totals totals;

    BudgetVersions(JdbcClient sql, BudgetRegister register, CubeAnswers cube, Totals totals) {
        this.sql = sql;
        this.register = register;
        this.cube = cube;
        this.totals = totals;
    }

    @Override
    public String id() {
        return "budget";
    }

    @Override
    public List<String> scopes() {
        return sql.sql(
                        "select distinct source || '-' || year from budget.version where source not like 'fdp:%' order by 1")
                .query(String.class)
                .list();
    }

    @Override
    public List<Version> of(String scope) {
        int year = scope.lastIndexOf('-');
        return year < 0 ? List.of() : register.versions(scope, scope.substring(0, year), scope.substring(year + 1));
    }

    @Override
    public void changes(Version from, Version to, Consumer<Change> change) {
        String source = from.scope().substring(0, from.scope().lastIndexOf('-'));
        int year = Integer.parseInt(from.scope().substring(from.scope().lastIndexOf('-') + 1));
        boolean table = source.equals(BudgetRegister.MEF);
        Map<String, Map<String, String>> before = table ? aggregates(year, from) : summaries(year, from);
        Map<String, Map<String, String>> after = table ? aggregates(year, to) : summaries(year, to);
        Change.each(before, after, change);
    }

    /** The sums of each executor and project when the version was the newest. */
    private Map<String, Map<String, String>> aggregates(int year, Version version) {
        CubeQuery asked = CubeQuery.of(MefCube.STORED)
                .cut("ano_eje", String.valueOf(year))
                .aggregates(MefCube.CUBE.measures().stream().map(Measure::name).toArray(String[]::new))
                .drilldown("sec_ejec", "producto_proyecto");
        return cube.rows(asked, register.inForce(BudgetRegister.MEF, year, version.number()));
    }

    /** The amounts of each government when the version was the newest: of its own file, and of those before where it is silent. */
    private Map<String, Map<String, String>> summaries(int year, Version version) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (Version one : of(version.scope())) {
            if (one.number() <= version.number()) {
                totals.of(one.file(), year)
                        .forEach(total -> rows.put(total.entity() + " " + total.name(), cells(total)));
            }
        }
        return rows;
    }

    private static Map<String, String> cells(Total total) {
        Map<String, String> cells = new LinkedHashMap<>();
        put(cells, "pia", total.pia());
        put(cells, "pim", total.pim());
        put(cells, "certified", total.certified());
        put(cells, "committed", total.committed());
        put(cells, "accrued", total.accrued());
        put(cells, "paid", total.paid());
        return cells;
    }

    private static void put(Map<String, String> cells, String name, @Nullable BigDecimal amount) {
        if (amount != null) {
            cells.put(name, amount.toString());
        }
    }
}
