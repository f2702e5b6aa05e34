package org.veeduria.engine.reconcile;

/**
 * A year, or a month of it.
 *
 * @param month 1 to 12; 0 for the whole year
 */
public record ReportingPeriod(int year, int month) implements Comparable<ReportingPeriod> {
    private static final int MONTHS = 12;

    public ReportingPeriod {
        if (month < 0 || month > MONTHS) {
            throw new IllegalArgumentException(year + " has no month " + month);
        }
    }

    public static ReportingPeriod of(int year) {
        return new ReportingPeriod(year, 0);
    }

    /** Whether one follows the other directly: 2019 and 2020, December 2019 and January 2020; never a year and a month. */
    public boolean isNextTo(ReportingPeriod other) {
        return (month == 0) == (other.month == 0) && Math.abs(steps() - other.steps()) == 1;
    }

    private int steps() {
        return month == 0 ? year : year * MONTHS + month;
    }

    @Override
    public int compareTo(ReportingPeriod other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(month, other.month);
    }

    @Override
    public String toString() {
        return month == 0 ? "" + year : "%d-%02d".formatted(year, month);
    }
}
