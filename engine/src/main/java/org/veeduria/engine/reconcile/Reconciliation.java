package org.veeduria.engine.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * The whole comparison.
 *
 * @param lines one per key, in the order of their keys
 * @param coverage one per currency
 */
public record Reconciliation(List<Line> lines, List<Coverage> coverage) {
    public Reconciliation {
        lines = List.copyOf(lines);
        coverage = List.copyOf(coverage);
    }

    /**
     * Compares what both sides report. The same rows and terms always give the same answer, in whatever order the rows come.
     *
     * @param rows without totals that repeat other rows
     */
    public static Reconciliation of(Collection<Reported> rows, Terms terms) {
        TreeMap<MatchKey, Cell> cells = new TreeMap<>();
        for (Reported row : rows) {
            MatchKey key = MatchKey.of(row);
            cells.computeIfAbsent(key, fresh -> new Cell(fresh, row.stream())).add(row);
        }
        List<Line> lines = new ArrayList<>(new Explaining(cells.values(), terms).lines());
        lines.sort((one, other) -> one.key().compareTo(other.key()));
        return new Reconciliation(lines, coverage(lines));
    }

    /** The lines that stay without an explanation, the largest difference first. */
    public List<Line> open() {
        return lines.stream()
                .filter(line -> !line.explained())
                .sorted((one, other) ->
                        other.difference().abs().compareTo(one.difference().abs()))
                .toList();
    }

    /** The part that speaks of one year. Compare the years beside it too, so that timing is seen. */
    public Reconciliation ofYear(int year) {
        List<Line> of = lines.stream()
                .filter(line -> line.key().period().year() == year)
                .toList();
        return new Reconciliation(of, coverage(of));
    }

    private static List<Coverage> coverage(List<Line> lines) {
        TreeMap<String, List<Line>> byCurrency = new TreeMap<>();
        lines.forEach(line -> byCurrency
                .computeIfAbsent(line.key().currency(), any -> new ArrayList<>())
                .add(line));
        return byCurrency.entrySet().stream()
                .map(one -> coverage(one.getKey(), one.getValue()))
                .toList();
    }

    private static Coverage coverage(String currency, List<Line> lines) {
        BigDecimal company = BigDecimal.ZERO;
        BigDecimal government = BigDecimal.ZERO;
        BigDecimal matched = BigDecimal.ZERO;
        BigDecimal unexplained = BigDecimal.ZERO;
        Set<String> paying = new HashSet<>();
        Set<String> receivedFrom = new HashSet<>();
        for (Line line : lines) {
            if (line.company() != null) {
                company = company.add(line.company());
                paying.add(line.key().company());
            }
            if (line.government() != null) {
                government = government.add(line.government());
                receivedFrom.add(line.key().company());
                matched = line.company() == null ? matched : matched.add(line.government());
            }
            unexplained = line.explained()
                    ? unexplained
                    : unexplained.add(line.difference().abs());
        }
        Set<String> both = new HashSet<>(paying);
        both.retainAll(receivedFrom);
        paying.addAll(receivedFrom);
        paying.remove("");
        both.remove("");
        return new Coverage(currency, company, government, matched, unexplained, paying.size(), both.size());
    }
}
