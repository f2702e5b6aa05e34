package org.veeduria.platform.budget.internal;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.veeduria.engine.cube.Cut;
import org.veeduria.platform.budget.internal.BudgetRegister.InForce;

/** The rows in force, as a {@code select} over the Parquet files that hold them. Files no cut can meet are not opened. */
@Component
class BudgetRows {
    private final BudgetFolder folder;

    BudgetRows(BudgetFolder folder) {
        this.folder = folder;
    }

    /** Whether the folder of each part holds rows of a kind; a file taken in by an older version lacks a roll-up. */
    boolean hold(Collection<InForce> parts, String kind) {
        return parts.stream()
                .map(InForce::file)
                .distinct()
                .allMatch(file -> Files.isDirectory(folder.of(file).resolve(kind)));
    }

    /** A month list of one folder; null months where all count. */
    private record Piece(String path, Set<Integer> months, boolean whole) {}

    /**
     * The rows of the parts that the cuts leave.
     *
     * @param kind {@link MefParquet#ROWS} or the folder of a roll-up
     * @param columns what to answer where there is no part at all
     */
    String select(Collection<InForce> parts, String kind, List<Cut> cuts, Collection<String> columns) {
        Map<String, Piece> pieces = new LinkedHashMap<>();
        for (InForce part : parts) {
            if (meets(part, cuts)) {
                String path = path(part, kind);
                pieces.computeIfAbsent(path, p -> new Piece(p, new TreeSet<>(), part.whole()))
                        .months()
                        .add(part.month());
            }
        }
        return pieces.isEmpty() ? nothing(columns) : union(pieces.values());
    }

    private static String union(Collection<Piece> pieces) {
        Map<Set<Integer>, List<String>> byMonths = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            Set<Integer> months = piece.whole() ? Set.of() : piece.months();
            byMonths.computeIfAbsent(months, m -> new ArrayList<>()).add(piece.path());
        }
        return byMonths.entrySet().stream()
                .map(group -> "select * from read_parquet(" + Duck.list(group.getValue())
                        + ", hive_partitioning = false)" + ofMonths(group.getKey()))
                .collect(Collectors.joining(" union all "));
    }

    private static String ofMonths(Set<Integer> months) {
        return months.isEmpty()
                ? ""
                : " where mes_eje in "
                        + months.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String nothing(Collection<String> columns) {
        return "select "
                + columns.stream()
                        .map(c -> "cast(null as " + type(c) + ") as " + Duck.name(c))
                        .collect(Collectors.joining(", "))
                + " where false";
    }

    private static String type(String column) {
        boolean number = column.equals("ano_eje") || column.equals("mes_eje") || column.equals("fila");
        return number
                ? "integer"
                : column.startsWith("monto_") || column.equals(RollUp.ROWS) ? "decimal(18,2)" : "varchar";
    }

    private String path(InForce part, String kind) {
        return folder.of(part.file())
                .resolve(kind)
                .resolve("year=" + part.year())
                .resolve("region=" + part.region())
                .resolve("*.parquet")
                .toString();
    }

    /** Whether a part may hold a row that every cut leaves. */
    static boolean meets(InForce part, List<Cut> cuts) {
        return cuts.stream().allMatch(cut -> switch (cut.attribute().column()) {
            case "ano_eje" -> cut.values().contains(part.year());
            case "departamento_ejecutora" -> cut.values().contains(part.region().equals("00") ? null : part.region());
            case "archivo" -> cut.values().contains(part.file());
            default -> true;
        });
    }
}
