package org.veeduria.engine.cube;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.veeduria.engine.input.BadQuery;

/**
 * A question for the rows themselves.
 *
 * @param fields references of attributes and measures, in the order of the answer
 */
public record FactQuery(Cube cube, List<String> fields, List<Cut> cuts, List<Order> order, int page, int pageSize) {
    public FactQuery {
        fields = List.copyOf(fields);
        cuts = List.copyOf(cuts);
        order = List.copyOf(order);
        if (page < 1) {
            throw new BadQuery("page", String.valueOf(page), "1 or more");
        }
        if (pageSize < 1) {
            throw new BadQuery("pagesize", String.valueOf(pageSize), "1 or more");
        }
    }

    /** Every field of the rows a cell was made of. */
    public static FactQuery behind(CubeQuery cell) {
        List<String> all = new ArrayList<>();
        cell.cube().attributes().forEach(a -> all.add(a.ref()));
        cell.cube().measures().forEach(m -> all.add(m.name()));
        return new FactQuery(cell.cube(), all, cell.cuts(), List.of(), cell.page(), cell.pageSize());
    }

    /** Of these fields alone: dimensions (all their attributes), attributes or measures. */
    public FactQuery fields(List<String> refs) {
        Set<String> chosen = new LinkedHashSet<>();
        for (String ref : refs) {
            if (cube.measure(ref).isPresent()) {
                chosen.add(ref);
            } else {
                cube.attributes("fields", ref).forEach(a -> chosen.add(a.ref()));
            }
        }
        return new FactQuery(cube, List.copyOf(chosen), cuts, order, page, pageSize);
    }

    /** Ordered by this field next. */
    public FactQuery order(String ref, Order.Direction direction) {
        List<Order> more = new ArrayList<>(order);
        String field = cube.measure(ref).isPresent()
                ? ref
                : cube.attribute("order", ref).ref();
        more.add(new Order(field, direction));
        return new FactQuery(cube, fields, cuts, more, page, pageSize);
    }

    /** How many rows stand before the page. */
    public long offset() {
        return (page - 1L) * pageSize;
    }

    /** The column a field stands for. */
    String column(String ref) {
        return cube.measure(ref)
                .map(Measure::column)
                .orElseGet(() -> cube.attribute("fields", ref).column());
    }
}
