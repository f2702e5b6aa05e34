package org.veeduria.engine.flags.core;

import java.io.Serializable;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Fold;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.process.ContractingProcess;

/**
 * R024 and R058: the gap between the winner's price and the next is an outlier among all gaps: much smaller (R024, the prices may
 * have been known or agreed) or much larger (R058, the winner may not be able to deliver).
 *
 * @param threshold a fence in place of the computed one
 */
public record PriceGapIndicator(
        Side side,
        OptionalDouble threshold,
        Methods methods,
        @Nullable String currency) implements Indicator {
    /** What the indicators on prices read. */
    public static final Set<Field> NEEDS = Set.of(
            Field.TENDER_METHOD_DETAILS,
            Field.BIDS,
            Field.BID_STATUS,
            Field.BID_VALUE,
            Field.BID_TENDERERS,
            Field.AWARDS,
            Field.AWARD_STATUS,
            Field.AWARD_SUPPLIERS);

    /** Which end of the gaps. */
    public enum Side {
        CLOSE("R024"),
        WIDE("R058");

        private final String code;

        Side(String code) {
            this.code = code;
        }
    }

    @Override
    public String code() {
        return side.code;
    }

    @Override
    public Set<Field> needs() {
        Set<Field> needs = new HashSet<>(NEEDS);
        needs.add(Field.TENDER_AWARD_CRITERIA);
        return needs;
    }

    @Override
    public Fold start(boolean evidence) {
        return new State(evidence);
    }

    private final class State implements Fold {
        private final boolean evidence;
        private final Gaps gaps = new Gaps();

        State(boolean evidence) {
            this.evidence = evidence;
        }

        @Override
        public void observe(ContractingProcess process, Flags flags) {
            if (!methods.include(process) || !Competition.mayBePriceOnly(process)) {
                return;
            }
            PriceGap gap = PriceGap.of(process, currency, evidence);
            if (gap != null) {
                gaps.add(gap);
            }
        }

        @Override
        public Serializable seen() {
            return gaps;
        }

        @Override
        public void add(Serializable seen) {
            gaps.merge((Gaps) seen);
        }

        @Override
        public void conclude(Flags flags) {
            GapVerdict verdict = new GapVerdict(gaps, Fence::spread);
            switch (side) {
                case CLOSE -> verdict.close(threshold, flags);
                case WIDE -> verdict.wide(threshold, flags);
            }
        }
    }
}
