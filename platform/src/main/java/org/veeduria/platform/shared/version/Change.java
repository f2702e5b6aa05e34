package org.veeduria.platform.shared.version;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

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

    /** The change of a row from these cells to those; empty where they are alike. No cells: there is no row. */
    public static Optional<Change> of(String key, Map<String, String> before, Map<String, String> after) {
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new Change(key, unlike(before, after), unlike(after, before)));
    }

    /** The changes of rows by their keys, in the order of the keys. */
    public static void each(
            Map<String, Map<String, String>> before, Map<String, Map<String, String>> after, Consumer<Change> change) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            of(key, before.getOrDefault(key, Map.of()), after.getOrDefault(key, Map.of()))
                    .ifPresent(change);
        }
    }

    private static Map<String, String> unlike(Map<String, String> row, Map<String, String> other) {
        Map<String, String> cells = new LinkedHashMap<>(row);
        cells.entrySet().removeIf(cell -> cell.getValue().equals(other.get(cell.getKey())));
        return cells;
    }
}
