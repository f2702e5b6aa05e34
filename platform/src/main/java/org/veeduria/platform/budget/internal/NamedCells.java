package org.veeduria.platform.budget.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.cube.CubeQuery;
import org.veeduria.engine.cube.Drilldown;
import org.veeduria.platform.budget.CubeResult;

/** The cells of an answer as texts, each row by what it is of: {@code 301500 MUNICIPALIDAD DISTRITAL DE IBERIA · 2600001 AGUA}. */
final class NamedCells {
    private NamedCells() {}

    static Map<String, Map<String, String>> of(CubeQuery asked, CubeResult answer) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        answer.cells().forEach(row -> rows.put(name(asked, row), amounts(asked, row)));
        return rows;
    }

    private static String name(CubeQuery asked, List<@Nullable Object> row) {
        StringJoiner name = new StringJoiner(" · ").setEmptyValue("Σ");
        int column = 0;
        for (Drilldown drilldown : asked.drilldowns()) {
            StringJoiner part = new StringJoiner(" ");
            for (int i = 0; i < drilldown.attributes().size(); i++) {
                part.add(Objects.toString(row.get(column++), "—"));
            }
            name.add(part.toString());
        }
        return name.toString();
    }

    private static Map<String, String> amounts(CubeQuery asked, List<@Nullable Object> row) {
        int first = asked.attributes().size();
        Map<String, String> amounts = new LinkedHashMap<>();
        for (int i = 0; i < asked.aggregates().size(); i++) {
            Object amount = row.get(first + i);
            if (amount != null) {
                amounts.put(asked.aggregates().get(i).ref().replaceFirst("\\.sum$", ""), amount.toString());
            }
        }
        return amounts;
    }
}
