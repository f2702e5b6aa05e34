package org.veeduria.engine.canon;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.veeduria.engine.input.CsvTable;
import org.veeduria.engine.input.Member;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;

/**
 * Reads what municipalities weigh: a CSV file with a column {@code ubigeo} and one of {@code index}, {@code indice} or {@code weight},
 * or with {@code population} and {@code nbi}, whose product is the weight. Each column settles how its numbers are written.
 */
public final class IndexFile {
    private static final String UBIGEO = "ubigeo";
    private static final String INDEX = "index";
    private static final List<String> PRODUCT = List.of("population", "nbi");
    private static final Map<String, Set<String>> OTHER_NAMES = Map.of(
            UBIGEO,
            Set.of("código", "codigo", "code"),
            INDEX,
            Set.of("indice", "índice", "weight", "peso"),
            "population",
            Set.of("poblacion", "población"),
            "nbi",
            Set.of("need", "pobreza", "poverty"));
    private static final Map<String, String> NAMES = names();
    private static final CsvTable.Manner MANNER = new CsvTable.Manner(IndexFile::name, UnaryOperator.identity());

    private final Set<String> districts;
    private final Problems problems;

    /**
     * A reader.
     *
     * @param districts the ubigeos there are
     */
    public IndexFile(Set<String> districts, Problems problems) {
        this.districts = Set.copyOf(districts);
        this.problems = problems;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        OTHER_NAMES.forEach((name, others) -> others.forEach(other -> names.put(other, name)));
        return names;
    }

    private static String name(String column) {
        String name = column.toLowerCase(Locale.ROOT);
        return NAMES.getOrDefault(name, name);
    }

    /** The weights by ubigeo. A row that cannot be used is reported and left out. */
    public Map<String, BigDecimal> read(Member member) throws IOException {
        Map<String, BigDecimal> weights = new TreeMap<>();
        CsvTable table = CsvTable.read(member, problems, MANNER, List.of(UBIGEO));
        if (table == null) {
            return weights;
        }
        List<String> factors = table.hasColumn(INDEX) ? List.of(INDEX) : PRODUCT;
        if (!factors.stream().allMatch(table::hasColumn)) {
            problems.report(new Place(member.name(), 1, 0, INDEX), INDEX, Reason.WRONG_HEADER);
        } else if (factors.stream().allMatch(table::settles)) {
            table.rows().forEach(row -> row(row, factors, weights));
        }
        return weights;
    }

    /** Says which of these districts have no weight. */
    public void require(String file, Map<String, BigDecimal> weights, List<Municipality> needed) {
        needed.stream()
                .filter(one -> !weights.containsKey(one.ubigeo()))
                .forEach(one -> problems.report(
                        Place.file(file).at(UBIGEO), one.ubigeo() + " " + one.name(), Reason.MISSING_ROW));
    }

    private void row(CsvTable.Row row, List<String> factors, Map<String, BigDecimal> weights) {
        String ubigeo = row.text(UBIGEO);
        if (!districts.contains(ubigeo)) {
            row.report(UBIGEO, Reason.UNKNOWN_UBIGEO);
            return;
        }
        List<Optional<BigDecimal>> read =
                factors.stream().map(column -> number(row, column)).toList();
        if (read.stream().allMatch(Optional::isPresent)) {
            BigDecimal weight = read.stream().map(Optional::get).reduce(BigDecimal.ONE, BigDecimal::multiply);
            if (weights.putIfAbsent(ubigeo, weight) != null) {
                row.report(UBIGEO, Reason.REPEATED_ROW);
            }
        }
    }

    private static Optional<BigDecimal> number(CsvTable.Row row, String column) {
        Optional<BigDecimal> number = row.amount(column);
        if (number.filter(value -> value.signum() < 0).isPresent()) {
            row.report(column, Reason.NEGATIVE_NUMBER);
            return Optional.empty();
        }
        return number;
    }
}
