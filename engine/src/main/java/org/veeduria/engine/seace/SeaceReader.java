package org.veeduria.engine.seace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.veeduria.engine.input.CsvRow;
import org.veeduria.engine.input.CsvRows;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Member;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;

/**
 * Reads a SEACE table and gives one compiled release per procedure. A procedure's rows may stand anywhere in the table,
 * so the whole rows are held until its end (values repeated from the row before are held once): about twice the
 * unpacked file. A table of more than {@link #MOST_ROWS} rows is cut there and said to be.
 */
public final class SeaceReader {
    /** 43 MB hold 38,983 rows; ten times the whole country's year fits. */
    public static final int MOST_ROWS = 2_000_000;

    private final Limits limits;
    private final Problems problems;
    private final Map<String, List<SeaceRow>> procedures = new LinkedHashMap<>();
    private final Set<String> contracts = new HashSet<>();
    private long rows;
    private long broken;
    private List<String> previous = List.of();

    public SeaceReader(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /** Whether a file's first line is the header of this table, whatever separates its columns. */
    public static boolean recognises(String firstLine) {
        return firstLine.contains("codigoconvocatoria") && firstLine.contains("entidad_ruc");
    }

    /** Reads the table; each procedure goes to {@code sink} in the order in which it is first met. */
    public SeaceSummary read(Member member, Consumer<SeaceProcess> sink) throws IOException {
        CsvRows table = new CsvRows(member, limits, problems);
        CsvRow header = table.next();
        Map<String, Integer> columns = header == null ? Map.of() : columns(header);
        if (!complete(member, columns)) {
            return summary();
        }
        for (CsvRow row = table.next(); row != null; row = table.next()) {
            if (++rows > MOST_ROWS) {
                problems.report(Place.line(member.name(), row.line()), "", Reason.TOO_LARGE_WHEN_UNPACKED);
                break;
            }
            take(new SeaceRow(member.name(), columns, shared(row)), columns.size());
        }
        SeaceMapping mapping = new SeaceMapping(problems);
        procedures.values().forEach(ofProcedure -> sink.accept(mapping.process(ofProcedure)));
        return summary();
    }

    /** How many procedures were met so far. */
    public int procedures() {
        return procedures.size();
    }

    private static Map<String, Integer> columns(CsvRow header) {
        Map<String, Integer> columns = new HashMap<>();
        for (String name : header.values()) {
            columns.putIfAbsent(name.strip(), columns.size());
        }
        return columns;
    }

    private boolean complete(Member member, Map<String, Integer> columns) {
        for (String key : SeaceRowCheck.keyColumns()) {
            if (!columns.containsKey(key)) {
                problems.report(new Place(member.name(), 1, 0, key), key, Reason.WRONG_HEADER);
                return false;
            }
        }
        return true;
    }

    private void take(SeaceRow row, int width) {
        int size = row.row().values().size();
        if (size != width) {
            broken++;
            problems.report(
                    new Place(row.file(), row.row().line(), Math.min(size, width) + 1L, ""),
                    String.join(",", row.row().values()),
                    size < width ? Reason.ROW_TOO_SHORT : Reason.ROW_TOO_LONG);
            return;
        }
        Optional<String> shifted = SeaceRowCheck.shiftedColumn(row);
        if (shifted.isPresent()) {
            broken++;
            problems.report(row.place(shifted.get()), row.text(shifted.get()), Reason.SHIFTED_COLUMNS);
            return;
        }
        procedures
                .computeIfAbsent(row.text("codigoconvocatoria"), code -> new ArrayList<>())
                .add(row);
        contracts.add(row.text("n_cod_contrato"));
    }

    /** Values equal to those of the row before are the same objects, which keeps the repeating rows small. */
    private CsvRow shared(CsvRow row) {
        List<String> values = new ArrayList<>(row.values());
        for (int i = 0; i < Math.min(values.size(), previous.size()); i++) {
            if (values.get(i).equals(previous.get(i))) {
                values.set(i, previous.get(i));
            }
        }
        previous = values;
        return new CsvRow(row.line(), row.lastLine(), values);
    }

    private SeaceSummary summary() {
        long numbered = contracts.stream().filter(number -> !number.isEmpty()).count();
        return new SeaceSummary(rows, broken, procedures.size(), numbered, contracts.size());
    }
}
