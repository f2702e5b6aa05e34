package org.veeduria.engine.seace;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which supplier won which item for how much. In a procedure of several items the table is an incomplete product of
 * items, awards and contract lines: a row may show an item beside the award of another one. An award is put to the item
 * of the contract line with its amount and its supplier (a consortium signs under a code of its own, so any contractor
 * who is no winner here is taken for one); failing that, to the one item it was shown with that no contract line gave
 * to another award. Where that leaves several, the award is kept once, without an item.
 */
final class SeaceAwards {
    /**
     * One award.
     *
     * @param items the item, or none where it cannot be told
     */
    record Award(SeaceRow row, List<String> items, String id) {
        String supplier() {
            return row.text("ruc_proveedor");
        }
    }

    private record Line(String item, String amount, String contractor) {}

    private static final List<String> IDENTITY = List.of(
            "ruc_proveedor",
            "estado_item",
            "cantidad_adjudicado_item",
            "monto_adjudicado_item",
            "fecha_buenapro",
            "fecha_consentimiento_bp");

    private final Map<List<String>, List<SeaceRow>> shown;
    private final Set<Line> lines = new LinkedHashSet<>();
    private final Set<String> winners;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private SeaceAwards(List<SeaceRow> rows) {
        shown = rows.stream()
                .filter(row -> row.has("ruc_proveedor"))
                .collect(Collectors.groupingBy(
                        row -> IDENTITY.stream().map(row::text).toList(), LinkedHashMap::new, Collectors.toList()));
        winners = rows.stream().map(row -> row.text("ruc_proveedor")).collect(Collectors.toSet());
        rows.stream()
                .filter(row -> row.has("n_cod_contrato"))
                .map(row ->
                        new Line(row.text("num_item"), row.text("monto_contratado_item"), row.text("ruc_contratista")))
                .forEach(lines::add);
    }

    static List<Award> of(List<SeaceRow> rows) {
        return new SeaceAwards(rows).resolve();
    }

    private List<Award> resolve() {
        Set<String> taken = shown.values().stream()
                .flatMap(award -> contracted(award.getFirst()))
                .collect(Collectors.toSet());
        return shown.values().stream().flatMap(award -> awards(award, taken)).toList();
    }

    /** Several contracted items of equal amount are several awards; otherwise it is one. */
    private Stream<Award> awards(List<SeaceRow> award, Set<String> taken) {
        SeaceRow row = award.getFirst();
        List<String> contracted = contracted(row).toList();
        if (!contracted.isEmpty()) {
            return contracted.stream().map(item -> award(row, List.of(item)));
        }
        List<String> items =
                award.stream().map(each -> each.text("n_item")).distinct().toList();
        List<String> free = items.stream().filter(item -> !taken.contains(item)).toList();
        List<String> left = free.isEmpty() ? items : free;
        return Stream.of(award(row, left.size() == 1 ? left : List.of()));
    }

    private Stream<String> contracted(SeaceRow award) {
        String supplier = award.text("ruc_proveedor");
        return lines.stream()
                .filter(line -> line.amount().equals(award.text("monto_adjudicado_item")))
                .filter(line -> line.contractor().equals(supplier) || !winners.contains(line.contractor()))
                .map(Line::item)
                .distinct();
    }

    private Award award(SeaceRow row, List<String> items) {
        String base = Stream.concat(items.stream(), Stream.of(row.text("ruc_proveedor")))
                .collect(Collectors.joining("-"));
        int number = numbers.merge(base, 1, Integer::sum);
        return new Award(row, items, number == 1 ? base : base + "-" + number);
    }
}
