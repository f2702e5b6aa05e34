package org.veeduria.engine.cube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.BadQuery;

/**
 * A question to a cube: aggregates for each cell of the drill-downs, over the rows that meet every cut.
 *
 * @param drilldowns none: one cell of everything
 * @param totals whether the cells of each shorter list of drill-downs follow the cells, down to one total of all
 * @param order of the cells; what it leaves open is settled by the drill-downs, so that an answer is always in one order
 * @param page from 1
 * @param pageSize from 1
 */
public record CubeQuery(
        Cube cube,
        List<Aggregate> aggregates,
        List<Cut> cuts,
        List<Drilldown> drilldowns,
        boolean totals,
        List<Order> order,
        int page,
        int pageSize) {
    /** Cells on a page where nobody says how many. */
    public static final int USUAL_PAGE = 10_000;

    public CubeQuery {
        aggregates = List.copyOf(aggregates);
        cuts = List.copyOf(cuts);
        drilldowns = List.copyOf(drilldowns);
        order = List.copyOf(order);
        if (page < 1) {
            throw new BadQuery("page", String.valueOf(page), "1 or more");
        }
        if (pageSize < 1) {
            throw new BadQuery("pagesize", String.valueOf(pageSize), "1 or more");
        }
        requireOrder(aggregates, drilldowns, order);
    }

    private static void requireOrder(List<Aggregate> aggregates, List<Drilldown> drilldowns, List<Order> order) {
        Set<String> answered = new LinkedHashSet<>();
        drilldowns.forEach(d -> d.attributes().forEach(a -> answered.add(a.ref())));
        aggregates.forEach(a -> answered.add(a.ref()));
        for (Order key : order) {
            if (!answered.contains(key.ref())) {
                throw new BadQuery("order", key.ref(), "one of what is answered: " + String.join(", ", answered));
            }
        }
    }

    /** The usual aggregates over all rows; the other methods narrow it. */
    public static CubeQuery of(Cube cube) {
        return new CubeQuery(cube, cube.usualAggregates(), List.of(), List.of(), false, List.of(), 1, USUAL_PAGE);
    }

    /** Of these aggregates or measures alone. */
    public CubeQuery aggregates(String... refs) {
        List<Aggregate> chosen = Arrays.stream(refs)
                .map(r -> cube.aggregate("aggregates", r))
                .distinct()
                .toList();
        return new CubeQuery(cube, chosen, cuts, drilldowns, totals, order, page, pageSize);
    }

    /** The members of the drill-downs alone; what was ordered by an aggregate no longer is. */
    public CubeQuery withoutAggregates() {
        List<String> answered = attributes().stream().map(Attribute::ref).toList();
        List<Order> kept =
                order.stream().filter(key -> answered.contains(key.ref())).toList();
        return new CubeQuery(cube, List.of(), cuts, drilldowns, false, kept, page, pageSize);
    }

    /** Only rows where the attribute (or the dimension's key) is one of the values; null for nothing written. */
    public CubeQuery cut(String ref, @Nullable String... values) {
        Attribute attribute = cube.attribute("cut", ref);
        List<@Nullable Object> typed = new ArrayList<>();
        for (String value : values) {
            typed.add(value == null ? null : attribute.value(value));
        }
        if (typed.isEmpty()) {
            throw new BadQuery("cut", ref, ref + ":value");
        }
        List<Cut> more = new ArrayList<>(cuts);
        more.add(new Cut(attribute, typed));
        return new CubeQuery(cube, aggregates, more, drilldowns, totals, order, page, pageSize);
    }

    /** Divided by these too; what is asked for twice is answered once. */
    public CubeQuery drilldown(String... refs) {
        List<Drilldown> more = new ArrayList<>(drilldowns);
        for (String ref : refs) {
            List<Attribute> fresh = new ArrayList<>(cube.attributes("drilldown", ref));
            more.forEach(d -> fresh.removeAll(d.attributes()));
            if (!fresh.isEmpty()) {
                more.add(new Drilldown(ref, fresh));
            }
        }
        return new CubeQuery(cube, aggregates, cuts, more, totals, order, page, pageSize);
    }

    /** With subtotals and the total after the cells. */
    public CubeQuery withTotals() {
        return new CubeQuery(cube, aggregates, cuts, drilldowns, true, order, page, pageSize);
    }

    /** Ordered by this next: an aggregate, a measure (its sum), an attribute or a dimension (its key). */
    public CubeQuery order(String ref, Order.Direction direction) {
        List<Order> more = new ArrayList<>(order);
        more.add(new Order(orderRef(ref), direction));
        return new CubeQuery(cube, aggregates, cuts, drilldowns, totals, more, page, pageSize);
    }

    private String orderRef(String ref) {
        boolean amount = ref.equals(Aggregate.COUNT.ref())
                || cube.measure(ref.replaceFirst("\\..*", "")).isPresent();
        return amount
                ? cube.aggregate("order", ref).ref()
                : cube.attribute("order", ref).ref();
    }

    public CubeQuery page(int number, int size) {
        return new CubeQuery(cube, aggregates, cuts, drilldowns, totals, order, number, size);
    }

    /** The attributes that are answered, in order. */
    public List<Attribute> attributes() {
        return drilldowns.stream().flatMap(d -> d.attributes().stream()).toList();
    }

    /** How many cells stand before the page. */
    public long offset() {
        return (page - 1L) * pageSize;
    }
}
