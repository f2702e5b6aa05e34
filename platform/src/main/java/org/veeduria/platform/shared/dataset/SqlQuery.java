package org.veeduria.platform.shared.dataset;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the query of a table is made of.
 *
 * @param fields the SQL of each column, in their order; the first is the id, a text
 * @param from the tables, with the aliases that fields and conditions use
 * @param where the conditions of the filters' values
 */
public record SqlQuery(
        String id,
        List<Column> columns,
        List<String> fields,
        String from,
        List<Filter> filters,
        Function<Map<String, String>, Where> where) {
    public SqlQuery {
        if (columns.size() != fields.size()) {
            throw new IllegalArgumentException(
                    id + " has " + columns.size() + " columns and " + fields.size() + " fields");
        }
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
        filters = List.copyOf(filters);
    }

    /**
     * A filter and the column it compares.
     *
     * @param how they are compared
     */
    public record By(Filter filter, String column, How how) {}

    /** How a column is compared with a filter's value. */
    public enum How {
        SAME_TEXT,
        SAME_NUMBER,
        /** The column holds a ubigeo inside the place. */
        INSIDE
    }

    /** A select statement whose columns bear the names of {@code columns}. */
    public static SqlQuery of(String id, List<Column> columns, String select, List<By> filters) {
        return new SqlQuery(
                id,
                columns,
                columns.stream().map(column -> "t." + column.name()).toList(),
                " from (" + select + ") t",
                filters.stream().map(By::filter).toList(),
                given -> where(filters, given));
    }

    /** The field of the id. */
    String key() {
        return fields.getFirst();
    }

    private static Where where(List<By> filters, Map<String, String> given) {
        Where where = new Where();
        for (By by : filters) {
            String value = given.get(by.filter().name());
            if (value != null) {
                restrict(where, by, by.filter().require(value));
            }
        }
        return where;
    }

    private static void restrict(Where where, By by, String value) {
        String column = "t." + by.column();
        String name = by.column();
        switch (by.how()) {
            case SAME_TEXT -> where.when(column + " = :" + name, name, value);
            case SAME_NUMBER -> where.when(column + " = :" + name, name, Integer.valueOf(value));
            case INSIDE -> where.when("starts_with(" + column + ", :" + name + ")", name, Filter.insideOf(value));
        }
    }
}
