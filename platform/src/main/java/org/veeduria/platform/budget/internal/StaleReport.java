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
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veeduria.engine.budget.MefCube;
import org.veeduria.engine.budget.StaleYears;
import org.veeduria.engine.cube.CubeQuery;
import org.veeduria.platform.budget.StaleYear;

/** Which years repeat the year before, of every executor in the table and every row of the summaries. */
@Component
class StaleReport {
    private final CubeAnswers cube;
    private final Totals totals;
    private final BudgetRegister register;
    private final AtomicReference<@Nullable Report> last = new AtomicReference<>();

    StaleReport(CubeAnswers cube, Totals totals, BudgetRegister register) {
        this.cube = cube;
        this.totals = totals;
        this.register = register;
    }

    private record Report(long stamp, List<StaleYear> years) {}

    private record Scope(String source, String code, String name) {}

    List<StaleYear> years() {
        long stamp = register.stamp();
        Report held = last.get();
        if (held != null && held.stamp() == stamp) {
            return held.years();
        }
        Report fresh = new Report(stamp, compute());
        last.set(fresh);
        return fresh.years();
    }

    private List<StaleYear> compute() {
        Map<Scope, SortedMap<Integer, List<@Nullable BigDecimal>>> series = new LinkedHashMap<>();
        totals.all()
                .forEach(t -> put(
                        series,
                        new Scope(t.source(), t.entity(), t.name()),
                        t.year(),
                        t.pia(),
                        t.pim(),
                        t.accrued(),
                        t.paid()));
        executors(series);
        List<StaleYear> stale = new ArrayList<>();
        series.forEach((scope, years) -> StaleYears.of(years)
                .forEach(year -> stale.add(new StaleYear(scope.source(), scope.code(), scope.name(), year))));
        return List.copyOf(stale);
    }

    private void executors(Map<Scope, SortedMap<Integer, List<@Nullable BigDecimal>>> series) {
        CubeQuery asked = CubeQuery.of(MefCube.STORED)
                .aggregates("pia", "pim", "devengado", "girado")
                .drilldown("sec_ejec", "ano_eje")
                .page(1, Integer.MAX_VALUE);
        for (List<@Nullable Object> row : cube.query(asked).cells()) {
            Scope scope = new Scope(BudgetRegister.MEF, String.valueOf(row.get(0)), String.valueOf(row.get(1)));
            int year = (Integer) Objects.requireNonNull(row.get(2));
            put(series, scope, year, amount(row.get(3)), amount(row.get(4)), amount(row.get(5)), amount(row.get(6)));
        }
    }

    private static void put(
            Map<Scope, SortedMap<Integer, List<@Nullable BigDecimal>>> series,
            Scope scope,
            int year,
            @Nullable BigDecimal... amounts) {
        series.computeIfAbsent(scope, s -> new TreeMap<>()).put(year, Arrays.asList(amounts));
    }

    private static @Nullable BigDecimal amount(@Nullable Object cell) {
        return cell instanceof BigDecimal exact ? exact : null;
    }
}
