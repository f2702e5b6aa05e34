package org.veeduria.engine.cube;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.BadQuery;

/**
 * Reads questions as the cube API of OpenSpending (babbage) writes them: {@code cut=funcion:"20";"22"|pliego:},
 * {@code drilldown=funcion|rubro.nombre}, {@code order=devengado.sum:desc,funcion}, {@code aggregates=devengado.sum|_count},
 * {@code page}, {@code pagesize}; for facts also {@code fields}. A value with a separator in it stands in double quotes; a cut without a
 * value asks for rows where nothing is written.
 */
public final class BabbageRequest {
    /** The most cells or rows on a page. */
    public static final int MOST = 10_000;

    private static final int USUAL_FACTS = 100;
    private static final String LISTS = "|,";
    private static final Set<String> AGGREGATE =
            Set.of("cut", "drilldown", "order", "aggregates", "page", "pagesize", "totals");
    private static final Set<String> FACTS = Set.of("cut", "fields", "order", "page", "pagesize");
    private static final Set<String> MEMBERS = Set.of("cut", "order", "page", "pagesize");

    private final Map<String, String> given;

    private BabbageRequest(Map<String, String> given, Set<String> known) {
        this.given = Map.copyOf(given);
        for (Map.Entry<String, String> one : given.entrySet()) {
            if (!known.contains(one.getKey())) {
                throw new BadQuery(
                        one.getKey(),
                        one.getValue(),
                        "one of these parameters: "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    /**
     * A question for cells.
     *
     * @throws BadQuery naming the parameter, its value and what may stand there
     */
    public static CubeQuery aggregate(Cube cube, Map<String, String> given) {
        BabbageRequest request = new BabbageRequest(given, AGGREGATE);
        CubeQuery query = request.cuts(CubeQuery.of(cube));
        List<String> aggregates = request.list("aggregates");
        query = aggregates.isEmpty() ? query : query.aggregates(aggregates.toArray(String[]::new));
        query = query.drilldown(request.list("drilldown").toArray(String[]::new));
        query = "true".equals(given.get("totals")) ? query.withTotals() : query;
        return request.ordered(query).page(request.page(), request.size(MOST));
    }

    /** A question for the members of a dimension. */
    public static CubeQuery members(Cube cube, String dimension, Map<String, String> given) {
        BabbageRequest request = new BabbageRequest(given, MEMBERS);
        CubeQuery query = request.cuts(CubeQuery.of(cube)).drilldown(dimension).withoutAggregates();
        return request.ordered(query).page(request.page(), request.size(MOST));
    }

    /** A question for the rows themselves. */
    public static FactQuery facts(Cube cube, Map<String, String> given) {
        BabbageRequest request = new BabbageRequest(given, FACTS);
        FactQuery query =
                FactQuery.behind(request.cuts(CubeQuery.of(cube)).page(request.page(), request.size(USUAL_FACTS)));
        List<String> fields = request.list("fields");
        query = fields.isEmpty() ? query : query.fields(fields);
        for (String key : request.list("order")) {
            query = query.order(ref(key), direction(key));
        }
        return query;
    }

    private CubeQuery ordered(CubeQuery query) {
        CubeQuery ordered = query;
        for (String key : list("order")) {
            ordered = ordered.order(ref(key), direction(key));
        }
        return ordered;
    }

    private CubeQuery cuts(CubeQuery query) {
        CubeQuery cut = query;
        for (String one : split(text("cut"), "|")) {
            int colon = one.indexOf(':');
            if (colon < 0) {
                throw new BadQuery("cut", one, "reference:value, such as ano_eje:2024");
            }
            List<@Nullable String> values = new ArrayList<>();
            split(one.substring(colon + 1) + ";", ";").forEach(value -> values.add(value(value)));
            cut = cut.cut(one.substring(0, colon).strip(), values.toArray(String[]::new));
        }
        return cut;
    }

    private static @Nullable String value(String written) {
        String text = written.strip();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\\\"", "\"") : text.isEmpty() ? null : text;
    }

    private static String ref(String key) {
        int colon = key.indexOf(':');
        return (colon < 0 ? key : key.substring(0, colon)).strip();
    }

    private static Order.Direction direction(String key) {
        int colon = key.indexOf(':');
        return switch (colon < 0 ? "asc" : key.substring(colon + 1).strip().toLowerCase(Locale.ROOT)) {
            case "asc" -> Order.Direction.ASC;
            case "desc" -> Order.Direction.DESC;
            default -> throw new BadQuery("order", key, "reference:asc or reference:desc");
        };
    }

    private int page() {
        return number("page", 1, Integer.MAX_VALUE);
    }

    private int size(int usual) {
        return number("pagesize", usual, MOST);
    }

    private int number(String name, int usual, int most) {
        String text = text(name);
        if (text.isEmpty()) {
            return usual;
        }
        boolean number = text.matches("[1-9]\\d{0,8}");
        if (!number || Integer.parseInt(text) > most) {
            throw new BadQuery(name, text, "a whole number from 1 to " + most);
        }
        return Integer.parseInt(text);
    }

    private List<String> list(String name) {
        return split(text(name), LISTS).stream().map(String::strip).toList();
    }

    private String text(String name) {
        return given.getOrDefault(name, "");
    }

    /** The parts between separators that stand outside quotes; what is empty at the end is no part. */
    private static List<String> split(String text, String separators) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escaped = i > 0 && text.charAt(i - 1) == '\\';
            quoted = (c == '"' && !escaped) != quoted;
            if (!quoted && separators.indexOf(c) >= 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        if (!part.isEmpty()) {
            parts.add(part.toString());
        }
        return parts;
    }
}
