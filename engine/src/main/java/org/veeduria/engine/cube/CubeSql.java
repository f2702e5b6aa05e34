package org.veeduria.engine.cube;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * Writes a query as SQL that gives the same answer in both dialects: sums are cast to {@code DECIMAL(38,2)}, each key of the order
 * says where NULL stands, ties are settled, and values are parameters. Text is compared byte by byte in both engines.
 *
 * <p>The relation is the name of a table, a view or a {@code with} clause put before the text; it has the cube's columns.
 */
public final class CubeSql {
    private static final String AMOUNT = "decimal(38,2)";

    private final Dialect dialect;
    private final String relation;
    private final String count;

    public CubeSql(Dialect dialect, String relation) {
        this(dialect, relation, "count(*)");
    }

    private CubeSql(Dialect dialect, String relation, String count) {
        this.dialect = dialect;
        this.relation = dialect.name(relation);
        this.count = count;
    }

    /**
     * Over a relation that is already summed up: sums stay sums, and rows are counted by what a column says each row stands for.
     *
     * @param rows the column that says so
     */
    public static CubeSql ofRollUp(Dialect dialect, String relation, String rows) {
        return new CubeSql(dialect, relation, "cast(coalesce(sum(" + dialect.name(rows) + "), 0) as bigint)");
    }

    /** The cells of the query's page. */
    public Statement cells(CubeQuery query) {
        List<String> columns = new ArrayList<>();
        StringJoiner select = new StringJoiner(", ", "select ", "");
        for (Attribute attribute : query.attributes()) {
            select.add(dialect.name(attribute.column()) + " as " + alias(columns.size()));
            columns.add(attribute.ref());
        }
        for (Aggregate aggregate : query.aggregates()) {
            select.add(expression(aggregate) + " as " + alias(columns.size()));
            columns.add(aggregate.ref());
        }
        int totals = columns.size();
        for (Drilldown drilldown : query.totals() ? query.drilldowns() : List.<Drilldown>of()) {
            select.add("cast(grouping(" + column(drilldown.attributes().getFirst()) + ") as int) as "
                    + alias(columns.size()));
            columns.add("total:" + drilldown.ref());
        }
        List<Object> values = new ArrayList<>();
        String text = select
                + from(query.cuts(), values)
                + groupBy(query)
                + orderBy(query, columns, totals)
                + page(query.pageSize(), query.offset());
        return new Statement(text, values, columns);
    }

    /** One row, one column: how many cells there are on all pages. */
    public Statement cellCount(CubeQuery query) {
        List<Object> values = new ArrayList<>();
        String inner = query.drilldowns().isEmpty()
                ? "select 1 as one"
                : "select count(*) as one" + from(query.cuts(), values) + groupBy(query);
        return new Statement("select count(*) as n from (" + inner + ") as cells", values, List.of("total_cell_count"));
    }

    /** One row: the aggregates over all rows that meet the cuts. */
    public Statement summary(CubeQuery query) {
        CubeQuery all =
                new CubeQuery(query.cube(), query.aggregates(), query.cuts(), List.of(), false, List.of(), 1, 1);
        return cells(all);
    }

    /** The members of the drill-downs: the cells without amounts. */
    public Statement members(CubeQuery query) {
        return cells(query.withoutAggregates());
    }

    /** The rows of the query's page. Without an order they come in the order of the first field, then of the others. */
    public Statement facts(FactQuery query) {
        StringJoiner select = new StringJoiner(", ", "select ", "");
        for (int i = 0; i < query.fields().size(); i++) {
            select.add(dialect.name(query.column(query.fields().get(i))) + " as " + alias(i));
        }
        StringJoiner order = new StringJoiner(", ", " order by ", "");
        query.order().forEach(o -> order.add(key(dialect.name(query.column(o.ref())), o.direction())));
        query.fields().forEach(f -> order.add(key(dialect.name(query.column(f)), Order.Direction.ASC)));
        List<Object> values = new ArrayList<>();
        String text = select + from(query.cuts(), values) + order + page(query.pageSize(), query.offset());
        return new Statement(text, values, query.fields());
    }

    /** One row, one column: how many rows there are on all pages. */
    public Statement factCount(FactQuery query) {
        List<Object> values = new ArrayList<>();
        String text = "select count(*) as n" + from(query.cuts(), values);
        return new Statement(text, values, List.of("total_fact_count"));
    }

    private String expression(Aggregate aggregate) {
        Measure measure = aggregate.measure();
        if (measure == null) {
            return count;
        }
        return "cast(" + aggregate.function().name().toLowerCase(Locale.ROOT) + "(" + dialect.name(measure.column())
                + ") as " + AMOUNT + ")";
    }

    private String from(List<Cut> cuts, List<Object> values) {
        StringJoiner where = new StringJoiner(" and ", " where ", "").setEmptyValue("");
        for (Cut cut : cuts) {
            where.add(condition(cut, values));
        }
        return " from " + relation + where;
    }

    private String condition(Cut cut, List<Object> values) {
        StringJoiner listed = new StringJoiner(", ", column(cut.attribute()) + " in (", ")").setEmptyValue("");
        for (Object value : cut.values()) {
            if (value != null) {
                listed.add(dialect.parameter(values.size()));
                values.add(value);
            }
        }
        if (!cut.values().contains(null)) {
            return listed.toString();
        }
        String nothing = column(cut.attribute()) + " is null";
        return listed.toString().isEmpty() ? nothing : "(" + listed + " or " + nothing + ")";
    }

    private String groupBy(CubeQuery query) {
        if (query.drilldowns().isEmpty()) {
            return "";
        }
        String all = columns(query.drilldowns());
        if (!query.totals()) {
            return " group by " + all;
        }
        StringJoiner sets = new StringJoiner(", ", " group by grouping sets (", ")");
        for (int length = query.drilldowns().size(); length >= 0; length--) {
            sets.add("(" + columns(query.drilldowns().subList(0, length)) + ")");
        }
        return sets.toString();
    }

    private String columns(List<Drilldown> drilldowns) {
        StringJoiner columns = new StringJoiner(", ");
        drilldowns.forEach(d -> d.attributes().forEach(a -> columns.add(column(a))));
        return columns.toString();
    }

    /** Cells, then subtotals from the finest to the total; within each the asked order, then the drill-downs. */
    private String orderBy(CubeQuery query, List<String> columns, int totals) {
        if (query.drilldowns().isEmpty()) {
            return "";
        }
        StringJoiner order = new StringJoiner(", ", " order by ", "");
        for (int i = totals; i < columns.size(); i++) {
            order.add(key(alias(i), Order.Direction.ASC));
        }
        query.order().forEach(o -> order.add(key(alias(columns.indexOf(o.ref())), o.direction())));
        for (int i = 0; i < query.attributes().size(); i++) {
            order.add(key(alias(i), Order.Direction.ASC));
        }
        return order.toString();
    }

    private static String key(String expression, Order.Direction direction) {
        return expression + (direction == Order.Direction.ASC ? " asc nulls last" : " desc nulls last");
    }

    private static String page(int size, long offset) {
        return " limit " + size + (offset == 0 ? "" : " offset " + offset);
    }

    private String column(Attribute attribute) {
        return dialect.name(attribute.column());
    }

    private static String alias(int position) {
        return "c" + position;
    }
}
