package org.veeduria.engine.reconcile;

import java.util.Comparator;

/**
 * What two amounts must share to be compared: company, stream, project, period and currency.
 *
 * @param stream {@link RevenueStream#key}
 */
public record MatchKey(String company, String stream, String project, ReportingPeriod period, String currency)
        implements Comparable<MatchKey> {
    private static final Comparator<MatchKey> ORDER = Comparator.comparing(MatchKey::company)
            .thenComparing(MatchKey::stream)
            .thenComparing(MatchKey::project)
            .thenComparing(MatchKey::period)
            .thenComparing(MatchKey::currency);

    static MatchKey of(Reported row) {
        return new MatchKey(
                row.company(), row.stream().key(), RevenueStream.slug(row.project()), row.period(), row.currency());
    }

    @Override
    public int compareTo(MatchKey other) {
        return ORDER.compare(this, other);
    }
}
