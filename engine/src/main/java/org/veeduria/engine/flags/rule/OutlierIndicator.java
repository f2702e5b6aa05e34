package org.veeduria.engine.flags.rule;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Fold;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.process.ContractingProcess;

/**
 * A rule that compares a number of each process with those of its group: flagged beyond Tukey's upper fence
 * ({@code Q3 + factor × IQR}). Groups smaller than {@code smallest} and groups without spread flag nobody.
 *
 * @param sampler the numbers a process gives; one process may give several, the largest that stands out is its result
 */
public record OutlierIndicator(
        String code, Requires reads, double factor, int smallest, Function<ContractingProcess, List<Sample>> sampler)
        implements Indicator {
    /**
     * One number.
     *
     * @param compared what is compared, on the scale on which the spread is measured
     * @param result what the flag reports
     */
    public record Sample(Serializable group, double compared, double result, List<Evidence.Value> values) {}

    @Override
    public Set<Field> needs() {
        return reads.fields();
    }

    @Override
    public List<Set<Field>> requires() {
        return reads.parts();
    }

    @Override
    public Fold start(boolean evidence) {
        return new State(evidence);
    }

    private record Kept(
            String ocid,
            double compared,
            double result,
            @Nullable List<Evidence.Value> values) implements Serializable {}

    private record Outlier(Kept kept, String group, Spread spread) {
        private static final Comparator<Outlier> ORDER = Comparator.<Outlier>comparingDouble(
                        outlier -> outlier.kept().result())
                .thenComparing(Outlier::group)
                .thenComparing(outlier -> String.valueOf(outlier.kept().values()), Comparator.reverseOrder());

        static Outlier stronger(Outlier one, Outlier other) {
            return ORDER.compare(one, other) >= 0 ? one : other;
        }
    }

    private final class State implements Fold {
        private final boolean evidence;
        private final HashMap<Serializable, ArrayList<Kept>> groups = new HashMap<>();

        State(boolean evidence) {
            this.evidence = evidence;
        }

        @Override
        public void observe(ContractingProcess process, Flags flags) {
            if (process.tender().isCancelled()) {
                return;
            }
            for (Sample sample : sampler.apply(process)) {
                groups.computeIfAbsent(sample.group(), _ -> new ArrayList<>())
                        .add(new Kept(
                                process.ocid(), sample.compared(), sample.result(), evidence ? sample.values() : null));
            }
        }

        @Override
        public Serializable seen() {
            return groups;
        }

        @Override
        @SuppressWarnings("unchecked") // It comes from a fold of the same indicator.
        public void add(Serializable seen) {
            ((HashMap<Serializable, ArrayList<Kept>>) seen)
                    .forEach((group, kept) -> groups.computeIfAbsent(group, _ -> new ArrayList<>())
                            .addAll(kept));
        }

        @Override
        public void conclude(Flags flags) {
            Map<String, Outlier> strongest = new HashMap<>();
            groups.forEach((group, kept) -> {
                Spread spread = kept.size() < smallest ? null : spread(kept);
                if (spread != null && !spread.isDegenerate()) {
                    kept.stream()
                            .filter(one -> one.compared() > spread.upper(factor))
                            .forEach(one -> strongest.merge(
                                    one.ocid(), new Outlier(one, group.toString(), spread), Outlier::stronger));
                }
            });
            strongest.forEach((ocid, outlier) ->
                    flags.raise(Subject.Kind.PROCESS, ocid, code, outlier.kept().result(), () -> shown(outlier)));
        }

        private static Spread spread(List<Kept> kept) {
            return Spread.of(kept.stream().map(Kept::compared).toList());
        }

        private Evidence shown(Outlier outlier) {
            Spread spread = outlier.spread();
            List<Evidence.Value> values = outlier.kept().values();
            List<Evidence.Value> usual = List.of(
                    Seen.computed("group.q1", spread.q1()),
                    Seen.computed("group.median", spread.median()),
                    Seen.computed("group.q3", spread.q3()),
                    Seen.computed("group.fence", spread.upper(factor)));
            return new Evidence(
                    values == null ? List.of() : values, new Evidence.Group(outlier.group(), spread.size(), usual));
        }
    }
}
