package org.veeduria.engine.budget;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.CsvRow;
import org.veeduria.engine.input.CsvRows;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Member;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;

/** Reads a table of a Fiscal Data Package row by row, as its descriptor says; a bad amount is left out of its row. */
public final class FiscalReader {
    private final FiscalPackage fiscal;
    private final Problems problems;

    public FiscalReader(FiscalPackage fiscal, Problems problems) {
        this.fiscal = fiscal;
        this.problems = problems;
    }

    /** Gives each good row, its cells in the order of {@link FiscalPackage#fields()}; how many could not be read is answered. */
    public MefSummary read(Member member, MefReader.Sink sink) throws IOException {
        CsvRows table = new CsvRows(member, Limits.USUAL, problems);
        CsvRow header = table.next();
        if (header == null || !isWhole(member.name(), header)) {
            return new MefSummary(0, 0);
        }
        List<String> names = header.values().stream().map(String::strip).toList();
        int[] at = fiscal.fields().stream()
                .mapToInt(field -> names.indexOf(field.name()))
                .toArray();
        long rows = 0;
        long broken = 0;
        for (CsvRow row = table.next(); row != null; row = table.next()) {
            if (row.values().size() == names.size()) {
                sink.take(new MefRow(row.line(), cells(member.name(), row, at)));
                rows++;
            } else {
                Reason reason = row.values().size() < names.size() ? Reason.ROW_TOO_SHORT : Reason.ROW_TOO_LONG;
                problems.report(
                        Place.line(member.name(), row.line()), row.values().size() + " / " + names.size(), reason);
                broken++;
            }
        }
        return new MefSummary(rows, broken);
    }

    private List<@Nullable String> cells(String file, CsvRow row, int[] at) {
        List<@Nullable String> cells = new ArrayList<>(at.length);
        for (int i = 0; i < at.length; i++) {
            FiscalField field = fiscal.fields().get(i);
            Place place = new Place(file, row.line(), at[i] + 1L, field.name());
            cells.add(at[i] < 0 ? null : field.read(row.values().get(at[i]), place, problems));
        }
        return cells;
    }

    /** Whether every amount has its column; other columns may be missing and stay empty. */
    private boolean isWhole(String file, CsvRow header) {
        boolean whole = true;
        List<String> names = header.values().stream().map(String::strip).toList();
        for (FiscalField field : fiscal.fields()) {
            if (!names.contains(field.name())) {
                whole &= !field.amount();
                problems.report(
                        Place.line(file, header.line()).at(field.name()),
                        "",
                        field.amount() ? Reason.WRONG_HEADER : Reason.MISSING_COLUMN);
            }
        }
        return whole;
    }
}
