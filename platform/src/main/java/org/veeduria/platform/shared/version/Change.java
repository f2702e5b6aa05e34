package org.veeduria.platform.shared.version;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row that differs between two versions.
 *
 * @param key what the row is about, in words a person can read
 * @param before its cells by column name, of the columns that differ; empty for a row that is new
 * @param after the same; empty for a row that is gone
 */
public record Change(String key, Map<String, String> before, Map<String, String> after) {
    public Change {
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("\"" + key + "\" did not change");
        }
    }
}
