package org.veeduria.platform.shared.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.BadQuery;

/** A table that a room publishes: whole or filtered, as a file or page by page. Its texts stand under {@code dataset.<id>} in the messages. */
public interface Dataset {
    /** Name in addresses, such as {@code processes}. */
    String id();

    /** The columns; the first holds the id of the row. */
    List<Column> columns();

    /** The filters it understands; empty where there are none. */
    default List<Filter> filters() {
        return List.of();
    }

    /** Changes whenever the answer to some request may have changed. */
    String version();

    /** How many rows the filters leave. */
    long count(Map<String, String> filters);

    /**
     * Gives the rows in the order of their ids, holding only a few in memory.
     *
     * @param filters values by the name of the filter
     * @param after rows up to this id are left out; null for none
     * @throws BadQuery when a value is not one of the filter's
     */
    void read(Map<String, String> filters, @Nullable String after, int limit, Consumer<Row> rows);

    /** The row of an id. */
    Optional<Row> find(String id);

    /** Without a limit. */
    int ALL = Integer.MAX_VALUE;
}
