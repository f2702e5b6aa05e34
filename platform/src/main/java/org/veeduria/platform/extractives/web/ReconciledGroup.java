package org.veeduria.platform.extractives.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.reconcile.Line;
import org.veeduria.engine.reconcile.Reconciliation;
import org.veeduria.platform.extractives.internal.Reconciling;
import org.veeduria.platform.shared.Money;

/** Lines of one stream, or of one company, in one currency: both totals, and what stays unexplained of them. */
record ReconciledGroup(String key, String name, Money paid, Money received, Money open, long openLines) {
    private static final int MOST = 25;

    static List<ReconciledGroup> byStream(Reconciliation done) {
        return of(
                done.lines(), line -> line.key().stream(), line -> line.stream().plainName());
    }

    static List<ReconciledGroup> byCompany(Reconciling.Done done) {
        List<Line> named = done.result().lines().stream()
                .filter(line -> !line.key().company().isEmpty())
                .toList();
        return of(named, line -> line.key().company(), line -> name(done, line));
    }

    private static String name(Reconciling.Done done, Line line) {
        long row = line.companyRows().isEmpty()
                ? line.governmentRows().getFirst()
                : line.companyRows().getFirst();
        return Objects.requireNonNull(done.rows().get(row)).company();
    }

    private static List<ReconciledGroup> of(List<Line> lines, Function<Line, String> key, Function<Line, String> name) {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        lines.forEach(line -> groups.computeIfAbsent(
                        key.apply(line) + " " + line.key().currency(), any -> new ArrayList<>())
                .add(line));
        return groups.values().stream()
                .map(group -> group(key.apply(group.getFirst()), name.apply(group.getFirst()), group))
                .sorted(Comparator.comparing(
                                (ReconciledGroup group) -> group.open().amount())
                        .thenComparing(group ->
                                group.received().amount().max(group.paid().amount()))
                        .reversed())
                .limit(MOST)
                .toList();
    }

    private static ReconciledGroup group(String key, String name, List<Line> lines) {
        String currency = lines.getFirst().key().currency();
        List<Line> open = lines.stream().filter(line -> !line.explained()).toList();
        return new ReconciledGroup(
                key,
                name,
                sum(lines, currency, Line::company),
                sum(lines, currency, Line::government),
                sum(open, currency, line -> line.difference().abs()),
                open.size());
    }

    private static Money sum(List<Line> lines, String currency, Function<Line, @Nullable BigDecimal> part) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : lines) {
            BigDecimal amount = part.apply(line);
            sum = amount == null ? sum : sum.add(amount);
        }
        return new Money(sum, currency);
    }
}
