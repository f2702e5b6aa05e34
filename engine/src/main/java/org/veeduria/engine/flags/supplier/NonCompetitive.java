package org.veeduria.engine.flags.supplier;

import java.math.BigDecimal;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;
import org.veeduria.engine.flags.rule.TallyIndicator;
import org.veeduria.engine.flags.rule.TallyIndicator.Tallies;
import org.veeduria.engine.flags.rule.Thresholds;

/** R013: at least {@code share} of a buyer's processes were not open to competition. */
public final class NonCompetitive {
    private NonCompetitive() {}

    public static Indicator indicator(Thresholds thresholds) {
        int fewest = thresholds.count("R013", "processes");
        BigDecimal share = thresholds.of("R013", "share");
        return new TallyIndicator<String, Counted>(
                "R013",
                Requires.all(Field.TENDER_METHOD).anyOf(Field.BUYER, Field.TENDER_PROCURING_ENTITY),
                Counted::new,
                NonCompetitive::observe,
                (all, flags) -> all.forEach((buyer, counted) -> conclude(buyer, counted, flags, fewest, share)));
    }

    private static void observe(ContractingProcess process, Tallies<String, Counted> tallies) {
        String buyer = Facts.buyer(process);
        if (buyer != null && process.tender().method() != null) {
            tallies.of(buyer).count(process.ocid(), !Facts.isCompetitive(process));
        }
    }

    private static void conclude(String buyer, Counted counted, Flags flags, int fewest, BigDecimal share) {
        BigDecimal part = Facts.ratio(BigDecimal.valueOf(counted.those()), BigDecimal.valueOf(counted.all()));
        if (counted.all() >= fewest && part.compareTo(share) >= 0) {
            flags.raise(
                    Subject.Kind.BUYER,
                    buyer,
                    "R013",
                    part.doubleValue(),
                    () -> new Evidence(
                            counted.examples()
                                    .after(
                                            Seen.computed("processes", counted.all()),
                                            Seen.computed("processes.not-competitive", counted.those()),
                                            Seen.computed("share", part)),
                            null));
        }
    }
}
