package org.veeduria.engine.budget;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.CsvRow;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;

/** Where each column of the ministry's table stands in a file; its order is the file's own business. */
final class MefColumns {
    private static final Set<String> KEYS = Set.of(
            "ANO_EJE",
            "MES_EJE",
            "NIVEL_GOBIERNO",
            "SEC_EJEC",
            "DEPARTAMENTO_EJECUTORA",
            "DEPARTAMENTO_META",
            "PRODUCTO_PROYECTO",
            "FUNCION",
            "RUBRO");

    /** For each column of {@link MefCube#HEADER} its position, -1 where the file has none. */
    private final int[] at;

    private final int width;

    private MefColumns(int[] at, int width) {
        this.at = at;
        this.width = width;
    }

    int width() {
        return width;
    }

    /** The columns of a header; none, and reported, where one is missing without which nothing can be told. */
    static Optional<MefColumns> of(String file, CsvRow header, Problems problems) {
        List<String> names = header.values().stream()
                .map(n -> n.strip().toUpperCase(Locale.ROOT))
                .toList();
        int[] at = MefCube.HEADER.stream().mapToInt(names::indexOf).toArray();
        boolean good = true;
        for (int i = 0; i < at.length; i++) {
            if (at[i] < 0) {
                String column = MefCube.HEADER.get(i);
                boolean needed = KEYS.contains(column) || column.startsWith("MONTO_");
                good &= !needed;
                Reason reason = needed ? Reason.WRONG_HEADER : Reason.MISSING_COLUMN;
                problems.report(Place.line(file, header.line()).at(column), "", reason);
            }
        }
        return good ? Optional.of(new MefColumns(at, names.size())) : Optional.empty();
    }

    /** What a row has in a column of {@link MefCube#HEADER}; null where nothing is written. */
    @Nullable
    String cell(CsvRow row, int column) {
        int position = at[column];
        String value = position < 0 ? "" : row.values().get(position);
        return value.isEmpty() || value.isBlank() ? null : value;
    }
}
