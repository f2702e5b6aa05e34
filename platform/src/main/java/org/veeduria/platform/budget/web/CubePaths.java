package org.veeduria.platform.budget.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.veeduria.platform.shared.ApiPaths;

/** The cubes in the OpenAPI document. */
@Component
class CubePaths implements ApiPaths {
    private static final String NAME = "name";
    private static final String THE_CUBE = "a cube, such as budget";
    private static final String CUT =
            "reference:value;value|…, such as ano_eje:2024; no value: nothing is written there";
    private static final String ORDER = "reference:asc or reference:desc, separated by commas";
    private static final String FORMAT = "json or csv";

    @Override
    public Map<String, Operation> paths() {
        return Map.of(
                "/cubes",
                new Operation("list-cubes", "The cubes of budgets that can be asked", Map.of()),
                "/cubes/{name}/model",
                new Operation("cube-model", "Dimensions, measures and aggregates of a cube", Map.of(NAME, THE_CUBE)),
                "/cubes/{name}/aggregate",
                new Operation(
                        "cube-aggregate",
                        "Amounts for each cell of the drill-downs, as OpenSpending's cube API answers",
                        Map.of(
                                NAME,
                                THE_CUBE,
                                "cut",
                                CUT,
                                "drilldown",
                                "references separated by |",
                                "aggregates",
                                "aggregates separated by |, such as devengado.sum",
                                "totals",
                                "true for subtotals and the total",
                                "order",
                                ORDER,
                                "page",
                                "from 1",
                                "pagesize",
                                "1 to 10000",
                                "format",
                                FORMAT)),
                "/cubes/{name}/members/{dimension}",
                new Operation(
                        "cube-members",
                        "The members of a dimension",
                        Map.of(
                                NAME,
                                THE_CUBE,
                                "dimension",
                                "a dimension of the cube",
                                "cut",
                                CUT,
                                "order",
                                ORDER,
                                "page",
                                "from 1",
                                "pagesize",
                                "1 to 10000",
                                "format",
                                FORMAT)),
                "/cubes/{name}/facts",
                new Operation(
                        "cube-facts",
                        "The rows themselves, each with its file and line",
                        Map.of(
                                NAME,
                                THE_CUBE,
                                "cut",
                                CUT,
                                "fields",
                                "references separated by commas; all if not given",
                                "order",
                                ORDER,
                                "page",
                                "from 1",
                                "pagesize",
                                "1 to 10000; 100 if not given",
                                "format",
                                FORMAT)));
    }
}
