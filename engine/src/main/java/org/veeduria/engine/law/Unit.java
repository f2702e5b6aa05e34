package org.veeduria.engine.law;

import java.util.Locale;
import java.util.Optional;

/** What a rule's value counts, and so which shape it must have. Written in the files in lower case with hyphens. */
public enum Unit {
    WORKING_DAYS(Shape.NUMBER),
    CALENDAR_DAYS(Shape.NUMBER),
    MONTHS(Shape.NUMBER),
    YEARS(Shape.NUMBER),
    /** Amounts in soles (PEN). */
    SOLES(Shape.NUMBER),
    /** Multiples of the tax unit, whose value in soles is itself a dated rule. */
    UIT(Shape.NUMBER),
    PERCENT(Shape.NUMBER),
    /** A fraction of one, or a factor. */
    RATIO(Shape.NUMBER),
    COUNT(Shape.NUMBER),
    TEXT(Shape.TEXT),
    LIST(Shape.LIST),
    /** Percentages that sum to one hundred. */
    SHARES(Shape.TABLE),
    WORKING_DAYS_BY_METHOD(Shape.TABLE),
    /** A day of every year, {@code MM-dd}. */
    MONTH_DAY(Shape.TEXT),
    /** Days from Easter Sunday, negative before it. */
    EASTER_OFFSET(Shape.NUMBER),
    /** Single ISO dates. */
    DATES(Shape.LIST);

    enum Shape {
        NUMBER,
        TEXT,
        LIST,
        TABLE
    }

    private final Shape shape;

    Unit(Shape shape) {
        this.shape = shape;
    }

    Shape shape() {
        return shape;
    }

    /** The unit as the files write it, such as {@code working-days}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Unit> named(String written) {
        for (Unit unit : values()) {
            if (unit.written().equals(written)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }
}
