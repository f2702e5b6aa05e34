package org.veeduria.platform.chain.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.veeduria.engine.chain.Part;
import org.veeduria.engine.chain.River;
import org.veeduria.engine.chain.Stage;
import org.veeduria.platform.chain.YearChain;
import org.veeduria.platform.shared.Money;

/**
 * A chain as its pages draw it: {@code ${@river.of(chain)}}. Each step is a row of numbered parts and a strip of the picture; the
 * strips are drawn without text, so that they may be stretched to any width.
 */
@Component("river")
class RiverView {
    /** Height of a strip's bars and of the bands below them, in the drawing's own units. */
    static final int BARS = 24;

    static final int BANDS = 64;

    /** So that the smallest amount can be seen. */
    private static final double THINNEST = 1.5;

    /** A step with its parts, and its strip. */
    record Step(Stage stage, List<Line> lines, List<Strand> strands) {
        public Step {
            lines = List.copyOf(lines);
            strands = List.copyOf(strands);
        }
    }

    /** A part: its number in the picture, its amount and where its bar stands. */
    record Line(int number, Part part, Money amount, String rows, String x, String width) {}

    /** A band to the next step, as an SVG path. */
    record Strand(Part to, String path) {}

    /** All steps in order; one of which nothing is known has no parts. */
    public List<Step> of(YearChain year) {
        Map<Stage, River.Row> rows =
                River.of(year.chain()).rows().stream().collect(Collectors.toMap(River.Row::stage, row -> row));
        List<Step> steps = new ArrayList<>();
        int number = 1;
        for (Stage stage : Stage.values()) {
            River.Row row = rows.getOrDefault(stage, new River.Row(stage, List.of(), List.of()));
            steps.add(step(year, row, number));
            number += row.bars().size();
        }
        return steps;
    }

    private static Step step(YearChain year, River.Row row, int first) {
        List<Line> lines = new ArrayList<>();
        for (River.Bar bar : row.bars()) {
            String width = text(Math.max(THINNEST, bar.width()));
            lines.add(new Line(
                    first + lines.size(),
                    bar.part(),
                    year.amount(bar.part()),
                    year.rows(bar.part()),
                    text(bar.left()),
                    width));
        }
        return new Step(row.stage(), lines, strands(row));
    }

    private static List<Strand> strands(River.Row row) {
        return row.bands().stream()
                .map(band -> new Strand(band.next(), path(band)))
                .toList();
    }

    private static String path(River.Band band) {
        String bend = text(BARS + BANDS / 2.0);
        String end = text(BARS + BANDS);
        String top = text(BARS);
        String left = text(band.from());
        String right = text(band.from() + band.width());
        String endLeft = text(band.to());
        String endRight = text(band.to() + band.width());
        return "M" + left + "," + top + "C" + left + "," + bend + " " + endLeft + "," + bend + " " + endLeft + "," + end
                + "L" + endRight + "," + end + "C" + endRight + "," + bend + " " + right + "," + bend + " " + right
                + ","
                + top + "Z";
    }

    private static String text(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
