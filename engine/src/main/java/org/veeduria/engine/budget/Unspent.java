package org.veeduria.engine.budget;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * What has hardly been spent though the year is running out: from some month on, projects whose accrued part is far behind the part of
 * the year that has passed. A question to the executor, not a finding: a works contract is often paid at its end.
 */
public final class Unspent {
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private Unspent() {}

    /** One project or function: its modified budget and what is accrued of it. */
    public record Line(String code, String name, BigDecimal pim, BigDecimal accrued) {
        /** What is left of the budget. */
        public BigDecimal left() {
            return pim.subtract(accrued);
        }
    }

    /**
     * When to ask.
     *
     * @param from the first month in which anything is asked, 1 to 12
     * @param least the smallest modified budget that is asked about, in soles
     * @param pace the part of the year's pace below which it is asked: 0.5 asks in September below half of nine twelfths
     */
    public record Rule(int from, BigDecimal least, BigDecimal pace) {}

    /**
     * The lines to ask about, what is left most first.
     *
     * @param month the last month whose movements are known; 12 for a year that is over
     */
    public static List<Line> of(List<Line> lines, int month, Rule rule) {
        if (month < rule.from()) {
            return List.of();
        }
        return lines.stream()
                .filter(line -> line.pim().compareTo(rule.least()) >= 0)
                .filter(line -> isBehind(line, month, rule))
                .sorted(Comparator.comparing(Line::left).reversed().thenComparing(Line::code))
                .toList();
    }

    /** accrued ÷ pim < pace × month ÷ 12, without dividing. */
    private static boolean isBehind(Line line, int month, Rule rule) {
        BigDecimal due = line.pim().multiply(rule.pace()).multiply(BigDecimal.valueOf(month));
        return line.accrued().multiply(MONTHS).compareTo(due) < 0;
    }
}
