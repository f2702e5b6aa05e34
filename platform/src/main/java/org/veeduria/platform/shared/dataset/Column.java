package org.veeduria.platform.shared.dataset;

/**
 * A column of a published table.
 *
 * @param name as it stands in the files and in the API, in lower case with underscores
 */
public record Column(String name, Type type) {
    /** What a cell holds; {@code null} is always possible. */
    public enum Type {
        /** {@link String} */
        TEXT,
        /** {@link Long} */
        INTEGER,
        /** {@link java.math.BigDecimal}, exact */
        DECIMAL,
        /** {@link Double}: a statistic, never an amount of money */
        NUMBER,
        /** {@link java.time.LocalDate} */
        DATE,
        /** {@link java.time.Instant} */
        TIME,
        /** {@link Boolean} */
        BOOLEAN
    }

    public static Column text(String name) {
        return new Column(name, Type.TEXT);
    }

    public static Column integer(String name) {
        return new Column(name, Type.INTEGER);
    }

    public static Column decimal(String name) {
        return new Column(name, Type.DECIMAL);
    }

    public static Column number(String name) {
        return new Column(name, Type.NUMBER);
    }

    public static Column date(String name) {
        return new Column(name, Type.DATE);
    }

    public static Column time(String name) {
        return new Column(name, Type.TIME);
    }

    public static Column yesNo(String name) {
        return new Column(name, Type.BOOLEAN);
    }
}
