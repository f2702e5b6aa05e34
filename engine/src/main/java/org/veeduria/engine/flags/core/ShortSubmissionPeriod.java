package org.veeduria.engine.flags.core;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Moment;
import org.veeduria.engine.flags.process.Period;
import org.veeduria.engine.flags.process.Tender;

/**
 * R003: the time to hand in bids is short. Whole days between start and end of the tender period are fewer than the minimum.
 */
public final class ShortSubmissionPeriod extends ProcessRule {
    private static final int DAY = 86_400;

    private final long minimumDays;
    private final Map<String, Long> minimumByDetails;
    private final Set<String> methods;

    /**
     * @param minimumByDetails other minimums for some {@code procurementMethodDetails}
     * @param methods only these procurement methods; empty for all
     */
    public ShortSubmissionPeriod(long minimumDays, Map<String, Long> minimumByDetails, Set<String> methods) {
        super("R003");
        this.minimumDays = minimumDays;
        this.minimumByDetails = Map.copyOf(minimumByDetails);
        this.methods = Set.copyOf(methods);
    }

    @Override
    public Set<Field> needs() {
        return Set.of(Field.TENDER_PERIOD, Field.TENDER_METHOD, Field.TENDER_METHOD_DETAILS);
    }

    @Override
    protected void judge(ContractingProcess process, Flags flags) {
        Tender tender = process.tender();
        Period period = tender.period();
        if (period == null || period.start() == null || period.end() == null || !concerns(tender.method())) {
            return;
        }
        long days = wholeDays(period.start(), period.end());
        long minimum = minimum(tender.methodDetails());
        if (days < minimum) {
            flags.raise(
                    Subject.Kind.PROCESS, process.ocid(), code(), 1.0, () -> evidence(process, period, days, minimum));
        }
    }

    private boolean concerns(@Nullable String method) {
        return methods.isEmpty() || (method != null && methods.contains(method));
    }

    private long minimum(@Nullable String details) {
        return details == null ? minimumDays : minimumByDetails.getOrDefault(details, minimumDays);
    }

    /** Where only one of them tells its offset, both clocks are taken to show the same time. */
    static long wholeDays(Moment start, Moment end) {
        long seconds = end.clockSeconds() - start.clockSeconds();
        if (start.hasOffset() && end.hasOffset()) {
            seconds += start.offsetSeconds() - end.offsetSeconds();
        }
        if (seconds > 0 && end.nano() < start.nano()) {
            seconds--;
        }
        return seconds / DAY;
    }

    private static Evidence evidence(ContractingProcess process, Period period, long days, long minimum) {
        return Evidence.of(
                Values.at("tender.start", period.start(), process, "/tender/tenderPeriod/startDate"),
                Values.at("tender.end", period.end(), process, "/tender/tenderPeriod/endDate"),
                Values.computed("days", days),
                Values.computed("days.minimum", minimum));
    }
}
