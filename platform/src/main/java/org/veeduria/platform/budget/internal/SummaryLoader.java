package org.veeduria.platform.budget.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.veeduria.engine.budget.SummaryReader;
import org.veeduria.engine.budget.SummaryRow;
import org.veeduria.engine.input.Problems;
import org.veeduria.platform.budget.internal.Totals.Total;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.shared.IncomingFile;
import org.veeduria.platform.shared.LoadCounts;
import org.veeduria.platform.shared.Loader;

/** Loads yearly totals of one kind, {@code --as municipal} or {@code --as regional}: a new version of each year the file speaks of. */
final class SummaryLoader implements Loader {
    private final String type;
    private final SummaryReader reader;
    private final Places places;
    private final Totals totals;
    private final BudgetRegister register;

    SummaryLoader(String type, SummaryReader reader, Places places, Totals totals, BudgetRegister register) {
        this.type = type;
        this.reader = reader;
        this.places = places;
        this.totals = totals;
        this.register = register;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public boolean recognises(String head) {
        return reader.recognises(head);
    }

    @Override
    public LoadCounts load(IncomingFile file, Problems problems) throws IOException {
        List<SummaryRow> rows = new ArrayList<>();
        file.members(problems, member -> reader.read(member, problems, rows::add));
        List<Total> placed = new PlacedTotals(places, type, file.hash(), problems).of(rows);
        if (!placed.isEmpty()) {
            register.add(file, type, parts(placed));
            placed.forEach(totals::add);
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("rows", (long) placed.size());
        counts.put("years", placed.stream().map(Total::year).distinct().count());
        counts.put("governments", placed.stream().map(Total::entity).distinct().count());
        return new LoadCounts(placed.size(), counts);
    }

    /** A year of a region; the month is that of the opening budget. */
    private static List<Part> parts(List<Total> rows) {
        record Key(int year, String region) {}
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Key(row.year(), row.ubigeo().substring(0, 2)), Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> new Part(one.getKey().year(), one.getKey().region(), 0, one.getValue()))
                .toList();
    }
}
