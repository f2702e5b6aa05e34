package org.veeduria.engine.flags.coverage;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Fold;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.process.ContractingProcess;

/**
 * Counts for how many processes each indicator can be computed, and how often each of the fields it requires is missing. A fold like
 * the indicators', so that any number of threads can share the work; it raises no flags.
 */
public class Coverage implements Fold {
    private record Seen(
            long processes, TreeMap<String, Long> computable, TreeMap<String, HashMap<Set<Field>, Long>> missing)
            implements Serializable {}

    private final List<Indicator> indicators;
    private final TreeMap<String, Long> computable = new TreeMap<>();
    private final TreeMap<String, HashMap<Set<Field>, Long>> missing = new TreeMap<>();
    private long processes;

    public Coverage(List<Indicator> indicators) {
        this.indicators = List.copyOf(indicators);
    }

    /** What stands in the way of one indicator for one process; empty if it can be computed. */
    public static List<Set<Field>> missing(Indicator indicator, ContractingProcess process) {
        return indicator.requires().stream()
                .filter(part -> part.stream().noneMatch(field -> Presence.of(field, process)))
                .toList();
    }

    @Override
    public void observe(ContractingProcess process, Flags flags) {
        observe(process);
    }

    /** Takes one process into account. */
    public void observe(ContractingProcess process) {
        processes++;
        Map<Field, Boolean> known = new EnumMap<>(Field.class);
        for (Indicator indicator : indicators) {
            boolean complete = true;
            for (Set<Field> part : indicator.requires()) {
                if (part.stream().noneMatch(field -> known.computeIfAbsent(field, one -> Presence.of(one, process)))) {
                    complete = false;
                    missing.computeIfAbsent(indicator.code(), _ -> new HashMap<>())
                            .merge(part, 1L, Long::sum);
                }
            }
            computable.merge(indicator.code(), complete ? 1L : 0L, Long::sum);
        }
    }

    @Override
    public final Serializable seen() {
        return new Seen(processes, computable, missing);
    }

    @Override
    public final void add(Serializable seen) {
        Seen theirs = (Seen) seen;
        processes += theirs.processes;
        theirs.computable.forEach((code, count) -> computable.merge(code, count, Long::sum));
        theirs.missing.forEach((code, parts) -> parts.forEach((part, count) ->
                missing.computeIfAbsent(code, _ -> new HashMap<>()).merge(part, count, Long::sum)));
    }

    @Override
    public void conclude(Flags flags) {
        // Coverage is asked for its lines; nothing is flagged.
    }

    public final long processes() {
        return processes;
    }

    /**
     * One line of the answer.
     *
     * @param computable for how many of the processes
     * @param missing fields that are missing, most often missing first; of each set one would be enough
     */
    public record Line(String code, long computable, long processes, List<Gap> missing) {}

    /** Fields of which one would be enough, and in how many processes all are missing. */
    public record Gap(Set<Field> fields, long processes) {
        /** The fields as paths, alternatives joined by {@code |}. */
        public String paths() {
            return String.join(" | ", fields.stream().map(Field::path).sorted().toList());
        }
    }

    /** One line per indicator, by code. */
    public final List<Line> lines() {
        return indicators.stream()
                .map(Indicator::code)
                .sorted()
                .map(code -> new Line(code, computable.getOrDefault(code, 0L), processes, gaps(code)))
                .toList();
    }

    private List<Gap> gaps(String code) {
        return missing.getOrDefault(code, new HashMap<>()).entrySet().stream()
                .map(entry -> new Gap(entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparingLong(Gap::processes)
                        .reversed()
                        .thenComparing(Gap::paths))
                .toList();
    }
}
