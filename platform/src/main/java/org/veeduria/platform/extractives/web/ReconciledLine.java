package org.veeduria.platform.extractives.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.reconcile.Line;
import org.veeduria.engine.reconcile.MatchKey;
import org.veeduria.engine.reconcile.RevenueStream;
import org.veeduria.engine.reconcile.Verdict;
import org.veeduria.platform.extractives.FlowRow;
import org.veeduria.platform.extractives.internal.Reconciling;
import org.veeduria.platform.shared.Money;

/**
 * A line of the comparison with the rows it rests on.
 *
 * @param company name of the company; empty for all together
 * @param rows the rows of both sides, and of the lines that explain it
 */
record ReconciledLine(
        Line line,
        String company,
        @Nullable Money paid,
        @Nullable Money received,
        Money difference,
        List<FlowRow> rows,
        List<FlowRow> partnerRows) {
    /** Lines with a verdict, or those that stay open; the largest difference first. */
    static List<Line> chosen(Reconciling.Done done, @Nullable Verdict verdict) {
        return verdict == null
                ? done.result().open()
                : done.result().lines().stream()
                        .filter(line -> line.verdict() == verdict)
                        .sorted((one, other) -> other.difference()
                                .abs()
                                .compareTo(one.difference().abs()))
                        .toList();
    }

    static ReconciledLine of(Reconciling.Done done, Line line) {
        List<FlowRow> rows = Stream.concat(line.companyRows().stream(), line.governmentRows().stream())
                .map(id -> Objects.requireNonNull(done.rows().get(id)))
                .toList();
        return new ReconciledLine(
                line,
                rows.getFirst().company(),
                money(line.company(), line),
                money(line.government(), line),
                new Money(line.difference(), line.key().currency()),
                rows,
                done.rows().values().stream()
                        .filter(row -> line.partners().stream().anyMatch(partner -> isOf(row, partner)))
                        .toList());
    }

    private static boolean isOf(FlowRow row, MatchKey key) {
        return row.companyKey().equals(key.company())
                && row.year() == key.period().year()
                && row.month() == key.period().month()
                && row.amount().currency().equals(key.currency())
                && new RevenueStream(row.code(), row.stream()).key().equals(key.stream())
                && RevenueStream.slug(row.project()).equals(key.project());
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, Line line) {
        return amount == null ? null : new Money(amount, line.key().currency());
    }
}
