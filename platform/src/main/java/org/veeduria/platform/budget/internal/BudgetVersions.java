package org.veeduria.platform.budget.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veeduria.engine.budget.MefCube;
import org.veeduria.engine.cube.CubeQuery;
import org.veeduria.engine.cube.Measure;
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
        return sql.sql("""
                select v.source || '-' || v.year as scope, v.number, v.file, f.loaded_at, v.rows
                from budget.version v join budget.file f on f.hash = v.file
                where v.source || '-' || v.year = ? order by v.number
                """).param(scope).query(Version.class).list();
    }

    @Override
    public void changes(Version from, Version to, Consumer<Change> change) {
        String source = from.scope().substring(0, from.scope().lastIndexOf('-'));
        int year = Integer.parseInt(from.scope().substring(from.scope().lastIndexOf('-') + 1));
        boolean table = source.equals(BudgetRegister.MEF);
        Map<String, Map<String, String>> before = table ? aggregates(year, from) : summaries(year, from);
        Map<String, Map<String, String>> after = table ? aggregates(year, to) : summaries(year, to);
        TreeMap<String, Change> changes = new TreeMap<>();
        before.forEach((key, cells) -> compare(key, cells, after.getOrDefault(key, Map.of()), changes));
        after.forEach((key, cells) -> compare(key, before.getOrDefault(key, Map.of()), cells, changes));
        changes.values().forEach(change);
    }

    private static void compare(
            String key, Map<String, String> before, Map<String, String> after, Map<String, Change> changes) {
        Map<String, String> left = new LinkedHashMap<>(before);
        Map<String, String> right = new LinkedHashMap<>(after);
        before.forEach((column, value) -> {
            if (value.equals(after.get(column))) {
                left.remove(column);
                right.remove(column);
            }
        });
        if (!left.isEmpty() || !right.isEmpty()) {
            changes.put(key, new Change(key, left, right));
        }
    }

    /** The sums of each executor and project when the version was the newest. */
    private Map<String, Map<String, String>> aggregates(int year, Version version) {
        CubeQuery asked = CubeQuery.of(MefCube.STORED)
                .cut("ano_eje", String.valueOf(year))
                .aggregates(MefCube.CUBE.measures().stream().map(Measure::name).toArray(String[]::new))
                .drilldown("sec_ejec", "producto_proyecto")
                .page(1, Integer.MAX_VALUE);
        Map<String, Map<String, String>> sums = new LinkedHashMap<>();
        List<String> measures =
                MefCube.CUBE.measures().stream().map(Measure::name).toList();
        for (List<@Nullable Object> row : cube.query(
                        asked, register.inForce(BudgetRegister.MEF, year, version.number()))
                .cells()) {
            String key = "%s %s · %s %s".formatted(row.get(0), row.get(1), row.get(2), row.get(3));
            sums.put(key, cells(measures, row.subList(4, row.size())));
        }
        return sums;
    }

    /** The amounts of each government when the version was the newest: of its own file, and of those before where it is silent. */
    private Map<String, Map<String, String>> summaries(int year, Version version) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (Version one : of(version.scope())) {
            if (one.number() <= version.number()) {
                totals.of(one.file(), year)
                        .forEach(t -> rows.put(
                                t.entity() + " " + t.name(),
                                cells(
                                        List.of("pia", "pim", "certified", "committed", "accrued", "paid"),
                                        Arrays.asList(
                                                t.pia(),
                                                t.pim(),
                                                t.certified(),
                                                t.committed(),
                                                t.accrued(),
                                                t.paid()))));
            }
        }
        return rows;
    }

    private static Map<String, String> cells(List<String> names, List<? extends @Nullable Object> values) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                cells.put(names.get(i), Objects.toString(value));
            }
        }
        return cells;
    }
}
