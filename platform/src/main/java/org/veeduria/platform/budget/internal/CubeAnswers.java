package org.veeduria.platform.budget.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veeduria.engine.budget.MefCube;
import org.veeduria.engine.cube.Cube;
import org.veeduria.engine.cube.CubeQuery;
import org.veeduria.engine.cube.CubeSql;
import org.veeduria.engine.cube.Cut;
import org.veeduria.engine.cube.Dialect;
import org.veeduria.engine.cube.FactQuery;
import org.veeduria.engine.cube.Statement;
import org.veeduria.platform.budget.CubeResult;
import org.veeduria.platform.budget.internal.BudgetRegister.InForce;

/** Answers typed questions: from the smallest roll-up that can, else from the rows. */
@Component
class CubeAnswers {
    private static final String RELATION = "in_force";

    private final BudgetRegister register;
    private final BudgetRows rows;
    private final CubeDuck duck;
    private final Map<String, Snapshot> snapshots = new ConcurrentHashMap<>();

    CubeAnswers(BudgetRegister register, BudgetRows rows, CubeDuck duck) {
        this.register = register;
        this.rows = rows;
        this.duck = duck;
    }

    private record Snapshot(long stamp, List<InForce> parts) {}

    CubeResult query(CubeQuery query) {
        return query(query, inForce(query.cube()));
    }

    /** The answer from other parts than those in force. */
    CubeResult query(CubeQuery query, List<InForce> parts) {
        Optional<RollUp> rollUp = isMef(query.cube()) ? RollUp.answering(query) : Optional.empty();
        CubeSql sql = rollUp.isPresent()
                ? CubeSql.ofRollUp(Dialect.DUCKDB, RELATION, RollUp.ROWS)
                : new CubeSql(Dialect.DUCKDB, RELATION);
        String select = select(query.cube(), parts, query.cuts(), rollUp);
        Statement cells = sql.cells(query);
        List<List<@Nullable Object>> answered = duck.rows(RELATION, select, cells);
        boolean complete = query.page() == 1 && answered.size() < query.pageSize();
        long total = complete ? answered.size() : one(select, sql.cellCount(query));
        return new CubeResult(cells.columns(), answered, total, summary(query, sql, select, answered));
    }

    private Map<String, @Nullable Object> summary(
            CubeQuery query, CubeSql sql, String select, List<List<@Nullable Object>> answered) {
        Map<String, @Nullable Object> summary = new LinkedHashMap<>();
        if (query.aggregates().isEmpty()) {
            return summary;
        }
        List<@Nullable Object> row = query.drilldowns().isEmpty() && !answered.isEmpty()
                ? answered.getFirst()
                : duck.rows(RELATION, select, sql.summary(query)).getFirst();
        for (int i = 0; i < query.aggregates().size(); i++) {
            summary.put(query.aggregates().get(i).ref(), row.get(i));
        }
        return summary;
    }

    CubeResult members(CubeQuery query) {
        CubeQuery bare = query.withoutAggregates();
        Optional<RollUp> rollUp = isMef(query.cube()) ? RollUp.answering(bare) : Optional.empty();
        CubeSql sql = new CubeSql(Dialect.DUCKDB, RELATION);
        String select = select(query.cube(), inForce(query.cube()), query.cuts(), rollUp);
        Statement members = sql.cells(bare);
        return new CubeResult(
                members.columns(), duck.rows(RELATION, select, members), one(select, sql.cellCount(bare)), Map.of());
    }

    CubeResult facts(FactQuery query) {
        CubeSql sql = new CubeSql(Dialect.DUCKDB, RELATION);
        String select = select(query.cube(), inForce(query.cube()), query.cuts(), Optional.empty());
        Statement facts = sql.facts(query);
        return new CubeResult(
                facts.columns(), duck.rows(RELATION, select, facts), one(select, sql.factCount(query)), Map.of());
    }

    private long one(String select, Statement statement) {
        Object count = duck.rows(RELATION, select, statement).getFirst().getFirst();
        return count instanceof Number number ? number.longValue() : 0;
    }

    private String select(Cube cube, List<InForce> parts, List<Cut> cuts, Optional<RollUp> rollUp) {
        String kind = rollUp.map(RollUp::folder).orElse(MefParquet.ROWS);
        List<String> columns = new ArrayList<>(cube.columns());
        columns.add(RollUp.ROWS);
        return rows.select(parts, kind, isMef(cube) ? cuts : List.of(), columns);
    }

    private static boolean isMef(Cube cube) {
        return cube.name().equals(MefCube.STORED.name());
    }

    /** SHA-256 of the newest file among those the cuts meet; empty where there is none. */
    String newestFile(int year, List<Cut> cuts) {
        return inForce(MefCube.STORED).stream()
                .filter(part -> part.year() == year && BudgetRows.meets(part, cuts))
                .max(Comparator.comparingInt(InForce::version))
                .map(InForce::file)
                .orElse("");
    }

    /** The parts in force of a cube. */
    List<InForce> inForce(Cube cube) {
        String source = isMef(cube) ? BudgetRegister.MEF : Packages.source(cube.name());
        long stamp = register.stamp();
        return snapshots
                .compute(
                        source,
                        (s, held) ->
                                held != null && held.stamp() == stamp ? held : new Snapshot(stamp, register.inForce(s)))
                .parts();
    }
}
