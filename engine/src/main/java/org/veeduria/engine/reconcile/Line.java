package org.veeduria.engine.reconcile;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of one key, with the rows it rests on.
 *
 * @param stream the stream as the first row writes it
 * @param project as the first row writes it
 * @param company sum of what companies report; null where they report nothing
 * @param government sum of what the State reports; null where it reports nothing
 * @param difference company − government, a missing side counted as zero
 * @param partners the other keys that explain the difference
 * @param converted for {@link Verdict#CURRENCY}: this side's amount in the other's currency at the year's rate; null without a rate
 * @param companyRows ids of the companies' rows
 * @param governmentRows ids of the State's rows
 */
public record Line(
        MatchKey key,
        RevenueStream stream,
        String project,
        @Nullable BigDecimal company,
        @Nullable BigDecimal government,
        BigDecimal difference,
        Verdict verdict,
        boolean explained,
        List<MatchKey> partners,
        @Nullable BigDecimal converted,
        List<Long> companyRows,
        List<Long> governmentRows) {
    public Line {
        partners = List.copyOf(partners);
        companyRows = List.copyOf(companyRows);
        governmentRows = List.copyOf(governmentRows);
    }

    static Line of(Cell cell, Verdict verdict) {
        return of(cell, verdict, verdict.isExplained(), List.of(), null);
    }

    static Line of(
            Cell cell, Verdict verdict, boolean explained, List<MatchKey> partners, @Nullable BigDecimal converted) {
        Reported first = cell.has(Side.COMPANY)
                ? cell.rows(Side.COMPANY).getFirst()
                : cell.rows(Side.GOVERNMENT).getFirst();
        return new Line(
                cell.key(),
                cell.stream(),
                first.project(),
                cell.reported(Side.COMPANY),
                cell.reported(Side.GOVERNMENT),
                cell.difference(),
                verdict,
                explained,
                partners,
                converted,
                ids(cell, Side.COMPANY),
                ids(cell, Side.GOVERNMENT));
    }

    private static List<Long> ids(Cell cell, Side side) {
        return cell.rows(side).stream().map(Reported::id).toList();
    }
}
