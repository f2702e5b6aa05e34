package org.veeduria.engine.flags.cardinal;

import java.io.Serializable;
import java.util.HashMap;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Fold;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.core.GapVerdict;
import org.veeduria.engine.flags.core.Gaps;
import org.veeduria.engine.flags.core.Methods;
import org.veeduria.engine.flags.core.PriceGap;
import org.veeduria.engine.flags.core.PriceGapIndicator;
import org.veeduria.engine.flags.kept.Results;
import org.veeduria.engine.flags.process.ContractingProcess;

/**
 * R024, R036 and R058 as cardinal computes them: prices are binary floating-point numbers, and only one currency counts in the
 * whole input, the one that comes first where the settings name none. As that is known only in the end, answers are kept for
 * every currency until then.
 *
 * @param enabled which of the three codes
 */
public record PriceComparison(
        Set<String> enabled,
        OptionalDouble r024,
        OptionalDouble r058,
        Methods methods,
        @Nullable String currency) implements Indicator {
    @Override
    public String code() {
        return enabled.stream().sorted().findFirst().orElse("R024");
    }

    @Override
    public Set<Field> needs() {
        return PriceGapIndicator.NEEDS;
    }

    private boolean comparesGaps() {
        return enabled.contains("R024") || enabled.contains("R058");
    }

    @Override
    public Fold start(boolean evidence) {
        return new Prices(evidence);
    }

    /** What was seen in one currency. */
    private static final class InCurrency implements Serializable {
        private final Gaps gaps = new Gaps();
        private final Results lowest;
        private long first = Long.MAX_VALUE;
        private int firstWithin;

        InCurrency(boolean evidence) {
            lowest = new Results(evidence);
        }

        void sawAt(long position, int within) {
            if (position < first || (position == first && within < firstWithin)) {
                first = position;
                firstWithin = within;
            }
        }
    }

    private final class Prices implements Fold {
        private final boolean evidence;
        private final HashMap<String, InCurrency> byCurrency = new HashMap<>();

        Prices(boolean evidence) {
            this.evidence = evidence;
        }

        @Override
        public void observe(ContractingProcess process, Flags flags) {
            if (!methods.include(process)) {
                return;
            }
            int within = 0;
            if (comparesGaps()) {
                for (Gap gap : Gap.byCurrency(process)) {
                    InCurrency found = saw(gap.currency(), process.position(), within++);
                    PriceGap finished = gap.finished(process, evidence);
                    if (finished != null) {
                        found.gaps.add(finished);
                    }
                }
            }
            if (enabled.contains("R036")) {
                for (Lowest lowest : Lowest.byCurrency(process)) {
                    InCurrency found = saw(lowest.currency(), process.position(), within++);
                    lowest.judge(process, found.lowest);
                }
            }
        }

        private InCurrency saw(String name, long position, int within) {
            InCurrency found = byCurrency.get(name);
            if (found == null) {
                found = new InCurrency(evidence);
                byCurrency.put(name, found);
            }
            found.sawAt(position, within);
            return found;
        }

        @Override
        public Serializable seen() {
            return byCurrency;
        }

        @Override
        @SuppressWarnings("unchecked") // It comes from a fold of the same indicator.
        public void add(Serializable seen) {
            ((HashMap<String, InCurrency>) seen).forEach((name, theirs) -> {
                InCurrency own = saw(name, theirs.first, theirs.firstWithin);
                own.gaps.merge(theirs.gaps);
                own.lowest.merge(theirs.lowest);
            });
        }

        @Override
        public void conclude(Flags flags) {
            InCurrency chosen = currency == null ? first() : byCurrency.get(currency);
            if (chosen == null) {
                return;
            }
            chosen.lowest.raiseAgain(flags);
            GapVerdict verdict = new GapVerdict(chosen.gaps, UnaryOperator.identity());
            if (enabled.contains("R024")) {
                verdict.close(r024, flags);
            }
            if (enabled.contains("R058")) {
                verdict.wide(r058, flags);
            }
        }

        private @Nullable InCurrency first() {
            InCurrency first = null;
            for (InCurrency one : byCurrency.values()) {
                boolean earlier = first == null
                        || one.first < first.first
                        || (one.first == first.first && one.firstWithin < first.firstWithin);
                first = earlier ? one : first;
            }
            return first;
        }
    }
}
