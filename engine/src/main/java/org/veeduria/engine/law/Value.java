package org.veeduria.engine.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a provision sets: a number, a text, a list or a table of numbers. */
public sealed interface Value {
    record Num(BigDecimal number) implements Value {
        @Override
        public String toString() {
            return number.toPlainString();
        }
    }

    record Words(String text) implements Value {
        @Override
        public String toString() {
            return text;
        }
    }

    record Entries(List<String> entries) implements Value {
        public Entries {
            entries = List.copyOf(entries);
        }

        @Override
        public String toString() {
            return String.join("; ", entries);
        }
    }

    record Table(Map<String, BigDecimal> rows) implements Value {
        public Table {
            rows = java.util.Collections.unmodifiableMap(new TreeMap<>(rows));
        }

        @Override
        public String toString() {
            return rows.entrySet().stream()
                    .map(row -> row.getKey() + ": " + row.getValue().toPlainString())
                    .collect(Collectors.joining("; "));
        }
    }
}
