package org.veeduria.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.veeduria.engine.input.Reason;

/** What breaks tables: each breakage leaves the first and the last row as they were. */
final class BrokenTables {
    private final List<String> lines;

    BrokenTables(String text) {
        this.lines = text.lines().toList();
    }

    Stream<Breakage> all() {
        return Stream.concat(fixed(), BadValues.all().map(this::inEveryColumn));
    }

    private Stream<Breakage> fixed() {
        return Stream.of(
                Breakage.refused("only a header", whole -> table(List.of(lines.getFirst())), Reason.values()),
                Breakage.refused("no header", whole -> table(lines.subList(1, lines.size())), Reason.values()),
                Breakage.refused(
                        "columns with other names",
                        whole -> table(with(0, header -> header.replaceAll("[a-zA-Z]", "x"))),
                        Reason.WRONG_HEADER),
                Breakage.harmless("semicolons", whole -> separated(";"), Reason.OTHER_SEPARATOR),
                Breakage.harmless("tabs", whole -> separated("\t"), Reason.OTHER_SEPARATOR),
                Breakage.partly(
                        "a row shifted to the left",
                        whole -> table(with(2, row -> row.substring(row.indexOf(',') + 1) + ",")),
                        Reason.values()),
                Breakage.partly(
                        "a row shifted to the right",
                        whole -> table(with(2, row -> "x," + cutLast(row))),
                        Reason.values()),
                Breakage.without(
                        "a row too short", whole -> table(with(2, BrokenTables::cutLast)), Reason.ROW_TOO_SHORT),
                Breakage.without("a row too long", whole -> table(with(2, row -> row + ",x,y")), Reason.ROW_TOO_LONG),
                Breakage.partly("a quote left open", whole -> table(with(2, row -> "\"" + row)), Reason.values()),
                Breakage.partly(
                        "a row of commas", whole -> table(with(2, row -> row.replaceAll("[^,]", ""))), Reason.values()),
                Breakage.without(
                        "a cut last row",
                        whole -> table(with(3, row -> row.substring(0, row.length() / 2))),
                        Reason.ROW_TOO_SHORT),
                Breakage.any("the same row twice", whole -> table(with(2, row -> lines.get(1)))),
                Breakage.any("the same row five hundred times", whole -> table(repeated(500))),
                Breakage.any(
                        "a comment above",
                        whole -> table(Stream.concat(Stream.of("# fuente: MEF"), lines.stream())
                                .toList())),
                Breakage.any(
                        "the same column twice",
                        whole -> table(lines.stream()
                                .map(line -> line + "," + line.substring(0, line.indexOf(',')))
                                .toList())));
    }

    private List<String> repeated(int times) {
        List<String> all = new ArrayList<>(lines);
        all.addAll(java.util.Collections.nCopies(times, lines.getLast()));
        return all;
    }

    /** One row more for each column, with that value in it. */
    private Breakage inEveryColumn(BadValues.Bad bad) {
        return new Breakage(
                bad.name() + " in every column",
                whole -> {
                    String[] good = lines.get(2).split(",", -1);
                    List<String> all = new ArrayList<>(lines.subList(0, 2));
                    IntStream.range(0, good.length).forEach(column -> {
                        String[] cells = good.clone();
                        cells[column] = bad.value();
                        all.add(String.join(",", cells));
                    });
                    all.add(lines.getLast());
                    return table(all);
                },
                Breakage.Outcome::told);
    }

    private List<String> with(int line, UnaryOperator<String> change) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(line, change.apply(lines.get(line)));
        return changed;
    }

    private static String cutLast(String row) {
        return row.substring(0, row.lastIndexOf(','));
    }

    private byte[] separated(String separator) {
        return Breakage.text(lines.stream()
                .map(line -> Arrays.stream(line.split(",", -1)).collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\n", "", "\n")));
    }

    private static byte[] table(List<String> lines) {
        return Breakage.text(String.join("\n", lines) + "\n");
    }
}
