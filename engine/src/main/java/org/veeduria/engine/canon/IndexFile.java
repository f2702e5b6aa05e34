package org.veeduria.engine.canon;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.CsvRow;
import org.veeduria.engine.input.CsvRows;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Member;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;

/**
 * Reads what municipalities weigh: a CSV file with a column {@code ubigeo} and one of {@code index}, {@code indice} or {@code weight},
 * or with {@code population} and {@code nbi}, whose product is the weight. Numbers have a decimal point and no thousands marks.
 */
public final class IndexFile {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,30})?");
    private static final Set<String> UBIGEO = Set.of("ubigeo", "código", "codigo", "code");
    private static final Set<String> INDEX = Set.of("index", "indice", "índice", "weight", "peso");
    private static final Set<String> POPULATION = Set.of("population", "poblacion", "población");
    private static final Set<String> NEED = Set.of("nbi", "need", "pobreza", "poverty");

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

    /** Which columns hold what; the need's is below zero where the index stands ready. */
    private record Columns(int ubigeo, int weight, int need, List<String> header) {}

    /** The weights by ubigeo. A row that cannot be used is reported and left out. */
    public Map<String, BigDecimal> read(Member member) throws IOException {
        Map<String, BigDecimal> weights = new TreeMap<>();
        CsvRows rows = new CsvRows(member, Limits.USUAL, problems);
        CsvRow header = rows.next();
        Columns columns = header == null ? null : columns(header);
        if (columns == null) {
            problems.report(
                    Place.line(member.name(), 1),
                    header == null ? "" : String.join(",", header.values()),
                    header == null ? Reason.EMPTY_FILE : Reason.WRONG_HEADER);
            return weights;
        }
        for (CsvRow row = rows.next(); row != null; row = rows.next()) {
            row(member.name(), row, columns, weights);
        }
        return weights;
    }

    /** Says which of these districts have no weight. */
    public void require(String file, Map<String, BigDecimal> weights, List<Municipality> needed) {
        needed.stream()
                .filter(one -> !weights.containsKey(one.ubigeo()))
                .forEach(one -> problems.report(
                        Place.file(file).at("ubigeo"), one.ubigeo() + " " + one.name(), Reason.MISSING_ROW));
    }

    private static @Nullable Columns columns(CsvRow header) {
        List<String> names = header.values().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        int ubigeo = find(names, UBIGEO);
        int index = find(names, INDEX);
        int population = find(names, POPULATION);
        int need = find(names, NEED);
        if (ubigeo < 0 || (index < 0 && (population < 0 || need < 0))) {
            return null;
        }
        return index >= 0 ? new Columns(ubigeo, index, -1, names) : new Columns(ubigeo, population, need, names);
    }

    private static int find(List<String> names, Set<String> wanted) {
        for (int at = 0; at < names.size(); at++) {
            if (wanted.contains(names.get(at))) {
                return at;
            }
        }
        return -1;
    }

    private void row(String file, CsvRow row, Columns columns, Map<String, BigDecimal> weights) {
        List<String> cells = row.values();
        if (cells.size() != columns.header().size()) {
            boolean tooShort = cells.size() < columns.header().size();
            problems.report(
                    Place.line(file, row.line()),
                    String.join(",", cells),
                    tooShort ? Reason.ROW_TOO_SHORT : Reason.ROW_TOO_LONG);
            return;
        }
        String ubigeo = cells.get(columns.ubigeo()).strip();
        if (!districts.contains(ubigeo)) {
            problems.report(place(file, row, columns.ubigeo(), columns), ubigeo, Reason.UNKNOWN_UBIGEO);
            return;
        }
        BigDecimal weight = number(file, row, columns.weight(), columns);
        BigDecimal need = columns.need() < 0 ? BigDecimal.ONE : number(file, row, columns.need(), columns);
        if (weight == null || need == null) {
            return;
        }
        if (weights.putIfAbsent(ubigeo, weight.multiply(need)) != null) {
            problems.report(place(file, row, columns.ubigeo(), columns), ubigeo, Reason.REPEATED_ROW);
        }
    }

    private @Nullable BigDecimal number(String file, CsvRow row, int at, Columns columns) {
        String written = row.values().get(at).strip();
        if (!NUMBER.matcher(written).matches()) {
            problems.report(place(file, row, at, columns), written, Reason.NOT_A_NUMBER);
            return null;
        }
        BigDecimal number = new BigDecimal(written);
        if (number.signum() < 0) {
            problems.report(place(file, row, at, columns), written, Reason.NEGATIVE_NUMBER);
            return null;
        }
        return number;
    }

    private static Place place(String file, CsvRow row, int at, Columns columns) {
        return new Place(file, row.line(), at + 1L, columns.header().get(at));
    }
}
