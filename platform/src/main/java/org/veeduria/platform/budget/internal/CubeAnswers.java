package org.veeduria.platform.budget.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.veeduria.platform.shared.Kept;

/** Answers typed questions: from the smallest roll-up that can, else from the rows. */
@Component
class CubeAnswers {
    private static final String RELATION = "in_force";

    private final BudgetRows rows;
    private final CubeDuck duck;
    private final Kept<String, List<InForce>> inForce;
    private final Kept<CubeQuery, CubeResult> kept;
    private final Kept<CubeQuery, List<List<@Nullable Object>>> first;

    CubeAnswers(BudgetRegister register, BudgetRows rows, CubeDuck duck) {
        this.rows = rows;
        this.duck = duck;
        this.inForce = new Kept<>(register::stamp, register::inForce);
        this.kept = new Kept<>(register::stamp, this::query);
        this.first = new Kept<>(register::stamp, this::cells);
    }

    /** The answer to a question that pages ask again and again: kept until a file is loaded or withdrawn. */
    CubeResult kept(CubeQuery query) {
        return kept.get(query);
    }

    /** Its cells alone, kept too: nothing is counted or summed of what does not stand on the page. */
    List<List<@Nullable Object>> first(CubeQuery query) {
        return first.get(query);
    }

    private List<List<@Nullable Object>> cells(CubeQuery query) {
        Asked asked = asked(query, inForce(query.cube()));
        return duck.rows(RELATION, asked.select(), asked.sql().cells(query));
    }

    /** The answer to a question nobody may ask again. */
    CubeResult query(CubeQuery query) {
        return query(query, inForce(query.cube()));
    }

    /** The answer from other parts than those in force. */
    CubeResult query(CubeQuery query, List<InForce> parts) {
        Asked asked = asked(query, parts);
        Statement cells = asked.sql().cells(query);
        List<List<@Nullable Object>> answered = duck.rows(RELATION, asked.select(), cells);
        boolean complete = query.page() == 1 && answered.size() < query.pageSize();
        long total =
                complete ? answered.size() : one(asked.select(), asked.sql().cellCount(query));
        return new CubeResult(cells.columns(), answered, total, summary(query, asked, answered, complete));
    }

    /** All cells from those parts, by what they are of in words: what versions are compared by. */
    Map<String, Map<String, String>> rows(CubeQuery query, List<InForce> parts) {
        return NamedCells.of(query, query(query.page(1, Integer.MAX_VALUE), parts));
    }

    /** In which words a question is put, and to what. */
    private record Asked(CubeSql sql, String select) {}

    private Asked asked(CubeQuery query, List<InForce> parts) {
        Optional<RollUp> rollUp = rollUp(query, parts);
        CubeSql sql = rollUp.isPresent()
                ? CubeSql.ofRollUp(Dialect.DUCKDB, RELATION, RollUp.ROWS)
                : new CubeSql(Dialect.DUCKDB, RELATION);
        return new Asked(sql, select(query.cube(), parts, query.cuts(), rollUp));
    }

    private Map<String, @Nullable Object> summary(
            CubeQuery query, Asked asked, List<List<@Nullable Object>> answered, boolean complete) {
        if (query.aggregates().isEmpty()) {
            return Map.of();
        }
        if (complete && CellSums.add(query)) {
            return CellSums.of(query, answered);
        }
        List<@Nullable Object> row = query.drilldowns().isEmpty() && !answered.isEmpty()
                ? answered.getFirst()
                : duck.rows(RELATION, asked.select(), asked.sql().summary(query))
                        .getFirst();
        Map<String, @Nullable Object> summary = new LinkedHashMap<>();
        for (int i = 0; i < query.aggregates().size(); i++) {
            summary.put(query.aggregates().get(i).ref(), row.get(i));
        }
        return summary;
    }

    private Optional<RollUp> rollUp(CubeQuery query, List<InForce> parts) {
        return isMef(query.cube())
                ? RollUp.answering(query).stream()
                        .filter(rollUp -> rows.hold(parts, rollUp.folder()))
                        .findFirst()
                : Optional.empty();
    }

    CubeResult members(CubeQuery query) {
        return query(query.withoutAggregates());
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
        return inForce.get(isMef(cube) ? BudgetRegister.MEF : Packages.source(cube.name()));
    }
}
