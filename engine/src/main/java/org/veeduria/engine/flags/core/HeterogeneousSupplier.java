package org.veeduria.engine.flags.core;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
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

    private record Found(Rows suppliers, LinkedHashMap<String, Integer> numberByKind) implements Serializable {}

    private final class Kinds implements Fold {
        /** In how many processes a supplier was awarded something, then a bit for each kind. */
        private final Rows suppliers = new Rows(2);

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
                    add(supplier, number(first(item.classificationId())));
                    if (inProcess.add(supplier)) {
                        count(supplier, 1);
                    }
                }
            }
        }

        private void count(String supplier, int processes) {
            int row = suppliers.row(supplier);
            suppliers.cells()[row] += processes;
        }

        private void add(String supplier, int kind) {
            int row = suppliers.row(supplier);
            suppliers.cells()[row + 1 + kind / Integer.SIZE] |= 1 << kind;
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
            suppliers.widen(2 + number / Integer.SIZE);
            return number;
        }

        /** The numbers of the kinds of the supplier whose row begins there. */
        private static IntStream kinds(Rows suppliers, int row, int all) {
            int[] cells = suppliers.cells();
            return IntStream.range(0, all).filter(kind -> (cells[row + 1 + kind / Integer.SIZE] >>> kind & 1) != 0);
        }

        private IntStream kinds(int row) {
            return kinds(suppliers, row, numberByKind.size());
        }

        private List<String> names(int row) {
            List<String> all = List.copyOf(numberByKind.keySet());
            return kinds(row).mapToObj(all::get).sorted().toList();
        }

        @Override
        public Serializable seen() {
            return new Found(suppliers, numberByKind);
        }

        @Override
        public void add(Serializable seen) {
            Found others = (Found) seen;
            Rows theirs = others.suppliers;
            int[] ownNumbers =
                    others.numberByKind.keySet().stream().mapToInt(this::number).toArray();
            theirs.rows().forEach(row -> {
                String id = theirs.id(row);
                count(id, theirs.cells()[row]);
                kinds(theirs, row, ownNumbers.length).forEach(kind -> add(id, ownNumbers[kind]));
            });
        }

        @Override
        public void conclude(Flags flags) {
            int[] often = suppliers
                    .rows()
                    .filter(row -> suppliers.cells()[row] >= minimumProcesses)
                    .toArray();
            double[] counts =
                    Arrays.stream(often).mapToDouble(row -> kinds(row).count()).toArray();
            Fence fence = threshold.isPresent()
                    ? Fence.given(threshold.getAsDouble(), Fence.ANY, counts.length)
                    : Fence.high(new Quantiles(counts.clone()), guard);
            for (int i = 0; i < often.length; i++) {
                if (fence.flagsHigh(counts[i])) {
                    int row = often[i];
                    flags.raise(
                            Subject.Kind.TENDERER,
                            suppliers.id(row),
                            code(),
                            counts[i],
                            () -> evidence(suppliers.cells()[row], names(row), fence));
                }
            }
        }
    }

    /** The first characters, counted as people count them: a character outside the first plane is one. */
    private String first(String classification) {
        int reach = Math.min(classification.length(), 2 * digits);
        return reach == classification.length() && classification.codePointCount(0, reach) <= digits
                ? classification
                : classification.substring(0, classification.offsetByCodePoints(0, digits));
    }

    private static Evidence evidence(int processes, List<String> kinds, Fence fence) {
        return new Evidence(
                List.of(
                        new Evidence.Value("kinds", String.join(", ", kinds), null, null),
                        Values.computed("kinds.count", kinds.size()),
                        Values.computed("processes", processes)),
                fence.group("suppliers"));
    }
}
