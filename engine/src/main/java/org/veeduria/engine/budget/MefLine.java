package org.veeduria.engine.budget;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** All of a budget line but its month and amounts, ready to be written. */
final class MefLine {
    private final String year;
    private final String rest;

    MefLine(
            Executor executor,
            int year,
            int number,
            List<String> function,
            String work,
            String goal,
            List<String> rubro,
            List<String> expense) {
        this.year = MefGenerator.quoted(String.valueOf(year));
        String goalNumber = "%05d".formatted(number);
        this.rest = String.join(
                ",",
                executor(executor),
                MefGenerator.quoted(String.valueOf(number), function.get(6), function.get(7)),
                work,
                MefGenerator.quoted(function.subList(0, 6)),
                MefGenerator.quoted(goalNumber, "00" + goalNumber, function.get(11)),
                goal,
                MefGenerator.quoted(rubro),
                MefGenerator.quoted(expense.subList(0, 2)),
                MefGenerator.quoted("2"),
                MefGenerator.quoted(expense.subList(2, expense.size())));
    }

    private static String executor(Executor e) {
        String level = switch (e.level()) {
            case "E" -> "GOBIERNO NACIONAL";
            case "R" -> "GOBIERNOS REGIONALES";
            default -> "GOBIERNOS LOCALES";
        };
        return MefGenerator.quoted(
                e.level(),
                level,
                e.sector(),
                e.sectorName(),
                e.pliego(),
                e.pliegoName(),
                e.code(),
                e.unit(),
                e.name().toUpperCase(Locale.ROOT),
                e.ubigeo().substring(0, 2),
                e.region().toUpperCase(Locale.ROOT),
                e.ubigeo().substring(2, 4),
                e.province().toUpperCase(Locale.ROOT),
                e.ubigeo().substring(4, 6),
                e.district().toUpperCase(Locale.ROOT));
    }

    void write(Appendable out, int month) throws IOException {
        out.append(year)
                .append(",\"")
                .append(Integer.toString(month))
                .append("\",")
                .append(rest);
    }
}
