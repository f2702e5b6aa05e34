package org.veeduria.platform.catalogue.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.veeduria.platform.shared.dataset.Dataset;

/** How many rows each whole table has; counted once for each version of it. */
@Component
public class RowCounts {
    private record Counted(String version, long rows) {}

    private final Map<String, Counted> counted = new ConcurrentHashMap<>();

    /** The number of rows. */
    public long of(Dataset table) {
        String version = table.version();
        Counted known = counted.get(table.id());
        if (known == null || !known.version().equals(version)) {
            known = new Counted(version, table.count(Map.of()));
            counted.put(table.id(), known);
        }
        return known.rows();
    }
}
