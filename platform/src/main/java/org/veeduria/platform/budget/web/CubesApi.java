package org.veeduria.platform.budget.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.veeduria.engine.cube.Attribute;
import org.veeduria.engine.cube.BabbageRequest;
import org.veeduria.engine.cube.Cube;
import org.veeduria.engine.cube.CubeQuery;
import org.veeduria.engine.cube.Cut;
import org.veeduria.engine.cube.FactQuery;
import org.veeduria.engine.cube.Order;
import org.veeduria.engine.input.BadQuery;
import org.veeduria.platform.budget.Budgets;
import org.veeduria.platform.budget.CubeBusy;
import org.veeduria.platform.budget.CubeResult;
import org.veeduria.platform.shared.CsvLine;

/** The cubes over HTTP, with the addresses, parameters and answers of OpenSpending's cube API (babbage), and CSV beside JSON. */
@RestController
@RequestMapping("/api/v1/cubes")
class CubesApi {
    private static final Set<String> OURS = Set.of("format", "lang");
    private static final String RETRY_SECONDS = "10";

    private final Budgets budgets;

    CubesApi(Budgets budgets) {
        this.budgets = budgets;
    }

    @GetMapping
    Map<String, Object> cubes() {
        List<Map<String, String>> names = budgets.cubes().stream()
                .map(cube -> Map.of("name", cube.name()))
                .toList();
        return answer("data", names);
    }

    @GetMapping("/{name}/model")
    Map<String, Object> model(@PathVariable String name) {
        return answer("name", name, "model", CubeModel.of(cube(name)));
    }

    /** Amounts for each cell of the drill-downs. */
    @GetMapping("/{name}/aggregate")
    @Nullable
    ResponseEntity<Object> aggregate(
            @PathVariable String name, @RequestParam Map<String, String> given, WebRequest request) {
        CubeQuery query = BabbageRequest.aggregate(cube(name), asked(given));
        if (unchanged(name, given, request)) {
            return null;
        }
        CubeResult result = budgets.query(query);
        Map<String, Object> body = answer("cells", rows(result), "total_cell_count", result.total());
        body.put("summary", result.summary());
        body.put("attributes", query.attributes().stream().map(Attribute::ref).toList());
        body.put("aggregates", query.aggregates().stream().map(a -> a.ref()).toList());
        return send(given, result, around(body, query.page(), query.pageSize(), query.order(), query.cuts()));
    }

    /** The members of a dimension. */
    @GetMapping("/{name}/members/{dimension}")
    @Nullable
    ResponseEntity<Object> members(
            @PathVariable String name,
            @PathVariable String dimension,
            @RequestParam Map<String, String> given,
            WebRequest request) {
        CubeQuery query = BabbageRequest.members(cube(name), dimension, asked(given));
        if (unchanged(name + "/" + dimension, given, request)) {
            return null;
        }
        CubeResult result = budgets.members(query);
        Map<String, Object> body = answer("data", rows(result), "total_member_count", result.total());
        body.put("fields", result.columns());
        return send(given, result, around(body, query.page(), query.pageSize(), query.order(), query.cuts()));
    }

    /** The rows themselves, each with its file and line. */
    @GetMapping("/{name}/facts")
    @Nullable
    ResponseEntity<Object> facts(
            @PathVariable String name, @RequestParam Map<String, String> given, WebRequest request) {
        FactQuery query = BabbageRequest.facts(cube(name), asked(given));
        if (unchanged(name + "/facts", given, request)) {
            return null;
        }
        CubeResult result = budgets.facts(query);
        Map<String, Object> body = answer("data", rows(result), "total_fact_count", result.total());
        body.put("fields", query.fields());
        return send(given, result, around(body, query.page(), query.pageSize(), query.order(), query.cuts()));
    }

    /** Others wait too: whoever asks for less, or later, gets an answer. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(CubeBusy busy) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The question was given up: ask for less (a cut, fewer drill-downs) or later");
        problem.setProperty("why", busy.why());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(problem);
    }

    private Cube cube(String name) {
        return budgets.cube(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Map<String, String> asked(Map<String, String> given) {
        Map<String, String> asked = new LinkedHashMap<>(given);
        asked.keySet().removeAll(OURS);
        return asked;
    }

    private boolean unchanged(String what, Map<String, String> given, WebRequest request) {
        int question = (what
                        + given.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .toList())
                .hashCode();
        return request.checkNotModified("W/\""
                + Integer.toHexString(budgets.version().hashCode()) + "-" + Integer.toHexString(question) + "\"");
    }

    private static ResponseEntity<Object> send(Map<String, String> given, CubeResult result, Map<String, Object> body) {
        ResponseEntity.BodyBuilder ok = ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-cache");
        return switch (given.getOrDefault("format", "json")) {
            case "json" -> ok.contentType(MediaType.APPLICATION_JSON).body(body);
            case "csv" ->
                ok.contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                        .body(csv(result));
            default -> throw new BadQuery("format", given.getOrDefault("format", ""), "json or csv");
        };
    }

    private static String csv(CubeResult result) {
        StringBuilder text = new StringBuilder(CsvLine.of(result.columns()));
        for (List<@Nullable Object> row : result.cells()) {
            List<@Nullable String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell == null ? null : cell.toString()));
            text.append(CsvLine.of(cells));
        }
        return text.toString();
    }

    private static List<Map<String, @Nullable Object>> rows(CubeResult result) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> cells : result.cells()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(result.columns().get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, Object> around(
            Map<String, Object> body, int page, int size, List<Order> order, List<Cut> cuts) {
        body.put("page", page);
        body.put("page_size", size);
        body.put(
                "order",
                order.stream()
                        .map(key -> List.of(key.ref(), key.direction() == Order.Direction.ASC ? "asc" : "desc"))
                        .toList());
        body.put("cell", cuts.stream().map(CubesApi::cell).toList());
        return body;
    }

    private static Map<String, @Nullable Object> cell(Cut cut) {
        Map<String, @Nullable Object> cell = new LinkedHashMap<>();
        cell.put("ref", cut.attribute().ref());
        cell.put("operator", ":");
        cell.put("value", cut.values().size() == 1 ? cut.values().getFirst() : cut.values());
        return cell;
    }

    private static Map<String, Object> answer(Object... pairs) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "ok");
        List<Object> all = Arrays.asList(pairs);
        for (int i = 0; i < all.size(); i += 2) {
            body.put(String.valueOf(all.get(i)), all.get(i + 1));
        }
        return body;
    }
}
