package org.veeduria.engine.flags.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Subject;

/** Which gaps stand out among all. Of a process that came twice, the later one counts. */
public final class GapVerdict {
    private final List<PriceGap> gaps;
    private final Quantiles quantiles;
    private final UnaryOperator<Fence.Guard> strictness;

    /**
     * @param strictness what to demand of quartiles beyond what the rule demands
     */
    public GapVerdict(List<PriceGap> gaps, UnaryOperator<Fence.Guard> strictness) {
        this.gaps = latest(gaps);
        this.quantiles =
                new Quantiles(this.gaps.stream().mapToDouble(PriceGap::ratio).toArray());
        this.strictness = strictness;
    }

    private static List<PriceGap> latest(List<PriceGap> gaps) {
        Map<String, PriceGap> byOcid = HashMap.newHashMap(gaps.size());
        for (PriceGap gap : gaps) {
            byOcid.merge(gap.ocid(), gap, (one, other) -> one.position() > other.position() ? one : other);
        }
        return new ArrayList<>(byOcid.values());
    }

    /** R024: flags the process, the winner and the next. */
    public void close(OptionalDouble threshold, Flags flags) {
        Fence fence = threshold.isPresent()
                ? Fence.given(threshold.getAsDouble(), Fence.POSITIVE_LOW, gaps.size())
                : Fence.low(quantiles, strictness.apply(Fence.POSITIVE_LOW));
        for (PriceGap gap : gaps) {
            if (fence.flagsLow(gap.ratio())) {
                raise(flags, gap, "R024", fence, List.of(gap.winner(), gap.second()));
            }
        }
    }

    /** R058: flags the process and the winner. */
    public void wide(OptionalDouble threshold, Flags flags) {
        Fence fence = threshold.isPresent()
                ? Fence.given(threshold.getAsDouble(), Fence.POSITIVE_HIGH, gaps.size())
                : Fence.high(quantiles, strictness.apply(Fence.POSITIVE_HIGH));
        for (PriceGap gap : gaps) {
            if (fence.flagsHigh(gap.ratio())) {
                raise(flags, gap, "R058", fence, List.of(gap.winner()));
            }
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
