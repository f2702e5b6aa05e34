package org.veeduria.engine.flags.core;

import java.io.Serializable;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Fold;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.process.Award;
import org.veeduria.engine.flags.process.AwardStatus;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Item;

/**
 * R048: a supplier is awarded things of remarkably many kinds. The result is the number of kinds.
 *
 * @param digits so many first characters of an item's classification make a kind
 * @param threshold a fence in place of the computed one
 * @param minimumProcesses a supplier counts from so many processes
 * @param onlyClasses passes over schemes whose numbers only run on, so that their first digits are no class
 */
public record HeterogeneousSupplier(
        int digits, OptionalDouble threshold, long minimumProcesses, boolean onlyClasses, Fence.Guard guard)
        implements Indicator {
    /** SEACE's {@code CODIGOITEM}: the number of a catalogue's line. Its first digits say nothing of what is bought. */
    private static final Set<String> RUNNING_NUMBERS = Set.of("PE-CUBSO-ITEM");

    @Override
    public String code() {
        return "R048";
    }

    @Override
    public Set<Field> needs() {
        return Set.of(
                Field.AWARDS, Field.AWARD_STATUS, Field.AWARD_SUPPLIERS, Field.AWARD_ITEMS, Field.ITEM_CLASSIFICATION);
    }

    @Override
    public Fold start(boolean evidence) {
        return new Kinds();
    }

    /** What one supplier was awarded. */
    private static final class Seen implements Serializable {
        private final BitSet kinds = new BitSet();
        private int processes;
        private long last = -1;

        void count(ContractingProcess process) {
            processes += last == process.position() ? 0 : 1;
            last = process.position();
        }
    }

    private record Found(HashMap<String, Seen> suppliers, LinkedHashMap<String, Integer> numberByKind)
            implements Serializable {}

    private final class Kinds implements Fold {
        private final HashMap<String, Seen> suppliers = new HashMap<>();
        private final LinkedHashMap<String, Integer> numberByKind = new LinkedHashMap<>();

        @Override
        public void observe(ContractingProcess process, Flags flags) {
            for (Award award : process.awards()) {
                if (award.status() == AwardStatus.ACTIVE && award.suppliers().size() == 1) {
                    String supplier = award.suppliers().getFirst().id();
                    if (supplier != null) {
                        observe(process, supplier, award.items());
                    }
                }
            }
        }

        private void observe(ContractingProcess process, String supplier, List<Item> items) {
            Seen seen = null;
            for (Item item : items) {
                if (item.classificationId() != null && isClass(item)) {
                    if (seen == null) {
                        seen = suppliers.computeIfAbsent(supplier, id -> new Seen());
                        seen.count(process);
                    }
                    seen.kinds.set(number(first(item.classificationId())));
                }
            }
        }

        private boolean isClass(Item item) {
            String scheme = item.classificationScheme();
            return !onlyClasses || scheme == null || !RUNNING_NUMBERS.contains(scheme);
        }

        private int number(String kind) {
            Integer known = numberByKind.get(kind);
            return known == null ? another(kind) : known;
        }

        private int another(String kind) {
            int number = numberByKind.size();
            numberByKind.put(kind, number);
            return number;
        }

        private List<String> names(BitSet numbers) {
            List<String> all = List.copyOf(numberByKind.keySet());
            return numbers.stream().mapToObj(all::get).sorted().toList();
        }

        @Override
        public Serializable seen() {
            return new Found(suppliers, numberByKind);
        }

        @Override
        public void add(Serializable seen) {
            Found others = (Found) seen;
            int[] ownNumbers =
                    others.numberByKind.keySet().stream().mapToInt(this::number).toArray();
            others.suppliers.forEach((id, theirs) -> {
                Seen own = suppliers.computeIfAbsent(id, missing -> new Seen());
                own.processes += theirs.processes;
                theirs.kinds.stream().forEach(kind -> own.kinds.set(ownNumbers[kind]));
            });
        }

        @Override
        public void conclude(Flags flags) {
            Map<String, Seen> often = new HashMap<>(suppliers);
            often.values().removeIf(seen -> seen.processes < minimumProcesses);
            double[] counts = often.values().stream()
                    .mapToDouble(seen -> seen.kinds.cardinality())
                    .toArray();
            Fence fence = threshold.isPresent()
                    ? Fence.given(threshold.getAsDouble(), Fence.ANY, counts.length)
                    : Fence.high(new Quantiles(counts), guard);
            often.forEach((id, seen) -> {
                if (fence.flagsHigh(seen.kinds.cardinality())) {
                    flags.raise(
                            Subject.Kind.TENDERER,
                            id,
                            code(),
                            seen.kinds.cardinality(),
                            () -> evidence(seen, names(seen.kinds), fence));
                }
            });
        }
    }

    /** The first characters, counted as people count them: a character outside the first plane is one. */
    private String first(String classification) {
        int reach = Math.min(classification.length(), 2 * digits);
        return reach == classification.length() && classification.codePointCount(0, reach) <= digits
                ? classification
                : classification.substring(0, classification.offsetByCodePoints(0, digits));
    }

    private static Evidence evidence(Seen seen, List<String> kinds, Fence fence) {
        return new Evidence(
                List.of(
                        new Evidence.Value("kinds", String.join(", ", kinds), null, null),
                        Values.computed("kinds.count", kinds.size()),
                        Values.computed("processes", seen.processes)),
                fence.group("suppliers"));
    }
}
