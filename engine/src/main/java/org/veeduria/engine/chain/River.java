package org.veeduria.engine.chain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where a chain is drawn: each step a row of bars, the money flowing down from one to the next (a Sankey diagram on its side, so
 * that it fits a phone). All lengths are thousandths of the row's width; equal money is equally wide in every row.
 */
public record River(List<Row> rows) {
    private static final int WIDTH = 1000;
    private static final int SPACE = 12;

    public River {
        rows = List.copyOf(rows);
    }

    /** The bars of one step and the bands that lead to the next. */
    public record Row(Stage stage, List<Bar> bars, List<Band> bands) {
        public Row {
            bars = List.copyOf(bars);
            bands = List.copyOf(bands);
        }
    }

    /** A part, from {@code left} to {@code left + width}. */
    public record Bar(Part part, double left, double width) {}

    /** A flow: it leaves its part at {@code from} and meets the next one at {@code to}, equally wide. */
    public record Band(Part part, Part next, double from, double to, double width) {}

    /** Draws the steps of which something is known. */
    public static River of(Chain chain) {
        Map<Part, Bar> bars = bars(chain, scale(chain));
        Map<Part, Double> out = new EnumMap<>(Part.class);
        Map<Part, Double> in = new EnumMap<>(Part.class);
        Map<Stage, List<Band>> bands = new EnumMap<>(Stage.class);
        List<Flow> ordered = chain.flows().stream()
                .sorted(Comparator.comparing(Flow::from).thenComparing(Flow::to))
                .toList();
        for (Flow flow : ordered) {
            double width =
                    flow.amount().multiply(BigDecimal.valueOf(scale(chain))).doubleValue();
            double from = out.merge(flow.from(), width, Double::sum) - width + left(bars, flow.from());
            double to = in.merge(flow.to(), width, Double::sum) - width + left(bars, flow.to());
            bands.computeIfAbsent(flow.from().stage(), stage -> new ArrayList<>())
                    .add(new Band(flow.from(), flow.to(), from, to, width));
        }
        List<Row> rows = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            List<Bar> inStage = bars.values().stream()
                    .filter(bar -> bar.part().stage() == stage)
                    .toList();
            if (!inStage.isEmpty()) {
                rows.add(new Row(stage, inStage, bands.getOrDefault(stage, List.of())));
            }
        }
        return new River(rows);
    }

    /** Thousandths of the width for one unit of money: the fullest row fills it. */
    private static double scale(Chain chain) {
        double scale = Double.MAX_VALUE;
        for (Stage stage : Stage.values()) {
            long parts = chain.parts().keySet().stream()
                    .filter(part -> part.stage() == stage)
                    .count();
            if (parts > 0) {
                BigDecimal room = BigDecimal.valueOf(WIDTH - SPACE * (parts - 1));
                scale = Math.min(
                        scale,
                        room.divide(chain.total(stage), MathContext.DECIMAL64).doubleValue());
            }
        }
        return scale;
    }

    private static Map<Part, Bar> bars(Chain chain, double scale) {
        Map<Part, Bar> bars = new EnumMap<>(Part.class);
        Map<Stage, Double> next = new EnumMap<>(Stage.class);
        chain.parts().forEach((part, amount) -> {
            double width = amount.doubleValue() * scale;
            double left = next.getOrDefault(part.stage(), 0.0);
            bars.put(part, new Bar(part, left, width));
            next.put(part.stage(), left + width + SPACE);
        });
        return bars;
    }

    private static double left(Map<Part, Bar> bars, Part part) {
        Bar bar = bars.get(part);
        if (bar == null) {
            throw new IllegalStateException("a flow leads to " + part + ", which has no amount");
        }
        return bar.left();
    }
}
