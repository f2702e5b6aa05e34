package org.veeduria.engine.flags.core;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Subject;

/** Which gaps stand out among all. */
public final class GapVerdict {
    private final Gaps gaps;
    private final Quantiles quantiles;
    private final UnaryOperator<Fence.Guard> strictness;

    /**
     * @param strictness what to demand of quartiles beyond what the rule demands
     */
    public GapVerdict(Gaps gaps, UnaryOperator<Fence.Guard> strictness) {
        this.gaps = gaps;
        this.quantiles = gaps.quantiles();
        this.strictness = strictness;
    }

    /** R024: flags the process, the winner and the next. */
    public void close(OptionalDouble threshold, Flags flags) {
        Fence fence = threshold.isPresent()
                ? Fence.given(threshold.getAsDouble(), Fence.POSITIVE_LOW, quantiles.size())
                : Fence.low(quantiles, strictness.apply(Fence.POSITIVE_LOW));
        if (fence.usable()) {
            gaps.forEach(fence::flagsLow, gap -> raise(flags, gap, "R024", fence, List.of(gap.winner(), gap.second())));
        }
    }

    /** R058: flags the process and the winner. */
    public void wide(OptionalDouble threshold, Flags flags) {
        Fence fence = threshold.isPresent()
                ? Fence.given(threshold.getAsDouble(), Fence.POSITIVE_HIGH, quantiles.size())
                : Fence.high(quantiles, strictness.apply(Fence.POSITIVE_HIGH));
        if (fence.usable()) {
            gaps.forEach(fence::flagsHigh, gap -> raise(flags, gap, "R058", fence, List.of(gap.winner())));
        }
    }

    private static void raise(Flags flags, PriceGap gap, String code, Fence fence, List<String> tenderers) {
        flags.raise(Subject.Kind.PROCESS, gap.ocid(), code, gap.ratio(), () -> evidence(gap, fence));
        for (String tenderer : tenderers) {
            flags.raise(Subject.Kind.TENDERER, tenderer, code, 0.0, () -> evidence(gap, fence));
        }
    }

    private static Evidence evidence(PriceGap gap, Fence fence) {
        List<Evidence.Value> values = new ArrayList<>(gap.values() == null ? List.of() : gap.values());
        values.add(Fence.statistic("ratio", gap.ratio()));
        return new Evidence(values, fence.group("gaps"));
    }
}
