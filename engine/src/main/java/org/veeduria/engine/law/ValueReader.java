package org.veeduria.engine.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a value in the shape its unit asks for. */
final class ValueReader {
    private static final BigDecimal WHOLE = new BigDecimal(100);

    private ValueReader() {}

    static Value read(Unit unit, YamlNode node) {
        return switch (unit.shape()) {
            case NUMBER -> new Value.Num(node.number());
            case TEXT -> text(unit, node);
            case LIST -> list(unit, node);
            case TABLE -> table(unit, node);
        };
    }

    private static Value text(Unit unit, YamlNode node) {
        if (unit == Unit.MONTH_DAY) {
            monthDay(node);
        }
        return new Value.Words(node.scalar());
    }

    private static void monthDay(YamlNode node) {
        try {
            MonthDay.parse("--" + node.scalar());
        } catch (DateTimeParseException e) {
            throw node.error("«" + node.scalar() + "» is not a day of the year; write \"MM-dd\"");
        }
    }

    private static Value list(Unit unit, YamlNode node) {
        if (unit == Unit.DATES) {
            for (YamlNode entry : node.entries()) {
                LocalDate _ = entry.date();
            }
        }
        return new Value.Entries(node.entries().stream().map(YamlNode::scalar).toList());
    }

    private static Value table(Unit unit, YamlNode node) {
        Map<String, BigDecimal> rows = new LinkedHashMap<>();
        node.rows().forEach((key, row) -> rows.put(key, row.number()));
        BigDecimal sum = rows.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (unit == Unit.SHARES && sum.compareTo(WHOLE) != 0) {
            throw node.error("the shares sum to " + sum.toPlainString() + "; they must sum to 100");
        }
        return new Value.Table(rows);
    }
}
