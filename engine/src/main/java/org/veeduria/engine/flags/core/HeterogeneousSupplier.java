package org.veeduria.engine.flags.core;

import java.io.Serializable;
import java.nio.LongBuffer;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Fold;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.kept.Counts;
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

    private record Found(Counts suppliers, LinkedHashMap<String, Integer> numberByKind) implements Serializable {}

    private final class Kinds implements Fold {
        /** In how many processes a supplier was awarded something, and a bit for each kind. */
        private Counts suppliers = new Counts(1, 1);

        private int sets = 1;
        private final LinkedHashMap<String, Integer> numberByKind = new LinkedHashMap<>();
        private final Ids inProcess = new Ids();

        @Override
        public void observe(ContractingProcess process, Flags flags) {
            inProcess.clear();
            for (Award award : process.awards()) {
                if (award.status() == AwardStatus.ACTIVE && award.suppliers().size() == 1) {
                    String supplier = award.suppliers().getFirst().id();
                    if (supplier != null) {
                        observe(supplier, award.items());
                    }
                }
            }
        }

        private void observe(String supplier, List<Item> items) {
            for (Item item : items) {
                if (item.classificationId() != null && isClass(item)) {
                    mark(supplier, number(first(item.classificationId())));
                    if (inProcess.add(supplier)) {
                        suppliers.at(supplier).add(0, 1);
                    }
                }
            }
        }

        private void mark(String supplier, int kind) {
            suppliers.at(supplier).mark(kind / Long.SIZE, 1L << kind);
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
            if (number == sets * Long.SIZE) {
                widen();
            }
            return number;
        }

        private void widen() {
            Counts narrow = suppliers;
            int before = sets;
            sets *= 2;
            suppliers = new Counts(1, sets);
            narrow.forEach((id, numbers) -> {
                suppliers.at(id).add(0, numbers[0]);
                for (int set = 0; set < before; set++) {
                    suppliers.mark(set, numbers[1 + set]);
                }
            });
        }

        private List<String> names(BitSet kinds) {
            List<String> all = List.copyOf(numberByKind.keySet());
            return kinds.stream().mapToObj(all::get).sorted().toList();
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
            others.suppliers.forEach((id, numbers) -> {
                suppliers.at(id).add(0, numbers[0]);
                kinds(numbers).stream().forEach(kind -> mark(id, ownNumbers[kind]));
            });
        }

        @Override
        public void conclude(Flags flags) {
            Quantiles counts = new Quantiles(each ->
                    forEachOften((_, numbers) -> each.accept(kinds(numbers).cardinality())));
            Fence fence = threshold.isPresent()
                    ? Fence.given(threshold.getAsDouble(), Fence.ANY, counts.size())
                    : Fence.high(counts, guard);
            forEachOften((id, numbers) -> {
                BitSet kinds = kinds(numbers);
                if (fence.flagsHigh(kinds.cardinality())) {
                    long processes = numbers[0];
                    flags.raise(
                            Subject.Kind.TENDERER,
                            id,
                            code(),
                            kinds.cardinality(),
                            () -> evidence(processes, names(kinds), fence));
                }
            });
        }

        private void forEachOften(Counts.Visitor visitor) {
            suppliers.forEach((id, numbers) -> {
                if (numbers[0] >= minimumProcesses) {
                    visitor.visit(id, numbers);
                }
            });
        }
    }

    /** The numbers of the kinds of a supplier. */
    private static BitSet kinds(long[] numbers) {
        return BitSet.valueOf(LongBuffer.wrap(numbers, 1, numbers.length - 1));
    }

    /** The first characters, counted as people count them: a character outside the first plane is one. */
    private String first(String classification) {
        int reach = Math.min(classification.length(), 2 * digits);
        return reach == classification.length() && classification.codePointCount(0, reach) <= digits
                ? classification
                : classification.substring(0, classification.offsetByCodePoints(0, digits));
    }

    private static Evidence evidence(long processes, List<String> kinds, Fence fence) {
        return new Evidence(
                List.of(
                        new Evidence.Value("kinds", String.join(", ", kinds), null, null),
                        Values.computed("kinds.count", kinds.size()),
                        Values.computed("processes", processes)),
                fence.group("suppliers"));
    }
}
