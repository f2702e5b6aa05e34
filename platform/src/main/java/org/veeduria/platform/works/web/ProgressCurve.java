package org.veeduria.platform.works.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.works.Progress;
import org.veeduria.engine.works.Progress.Report;

/**
 * Progress against plan as lines of an SVG, {@value #WIDTH} by {@value #HEIGHT}: days from left to right, per cent from the bottom.
 *
 * @param planned and {@code physical}, {@code financial}: the lines' points; empty where fewer than two reports tell them
 * @param years where each year begins
 */
record ProgressCurve(String planned, String physical, String financial, List<Tick> years) {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 230;

    private static final int LEFT = 56;
    private static final int RIGHT = 16;
    private static final int TOP = 12;
    private static final int BOTTOM = 32;

    /** A year's place on the axis. */
    record Tick(int x, int year) {}

    /** The curve; null where no line could be drawn. */
    static @Nullable ProgressCurve of(Progress progress) {
        List<Report> all = Stream.of(progress.planned(), progress.physical(), progress.financial())
                .flatMap(List::stream)
                .toList();
        LocalDate first =
                all.stream().map(Report::day).min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        LocalDate last = all.stream().map(Report::day).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        if (!first.isBefore(last)) {
            return null;
        }
        List<Tick> years = IntStream.rangeClosed(first.getYear() + 1, last.getYear())
                .mapToObj(year -> new Tick(x(LocalDate.of(year, 1, 1), first, last), year))
                .toList();
        return new ProgressCurve(
                line(progress.planned(), first, last),
                line(progress.physical(), first, last),
                line(progress.financial(), first, last),
                years);
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    /** Where a percentage lies, from the top. */
    public int level(int percent) {
        return y(percent);
    }

    private static int y(int percent) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (100 - percent) / 100;
    }

    private static String line(List<Report> reports, LocalDate first, LocalDate last) {
        return reports.size() < 2
                ? ""
                : reports.stream()
                        .map(report -> x(report.day(), first, last) + "," + heightOf(report))
                        .collect(Collectors.joining(" "));
    }

    private static int heightOf(Report report) {
        return y(Math.clamp(report.percent().intValue(), 0, 100));
    }

    private static int x(LocalDate day, LocalDate first, LocalDate last) {
        long all = ChronoUnit.DAYS.between(first, last);
        return LEFT + (int) ((WIDTH - LEFT - RIGHT) * ChronoUnit.DAYS.between(first, day) / all);
    }
}
