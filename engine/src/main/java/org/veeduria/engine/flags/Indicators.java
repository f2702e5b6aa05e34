package org.veeduria.engine.flags;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.veeduria.engine.flags.cardinal.PriceComparison;
import org.veeduria.engine.flags.cardinal.Text;
import org.veeduria.engine.flags.core.DisqualificationRate;
import org.veeduria.engine.flags.core.Fence;
import org.veeduria.engine.flags.core.HeterogeneousSupplier;
import org.veeduria.engine.flags.core.IdenticalPrices;
import org.veeduria.engine.flags.core.LateBidWon;
import org.veeduria.engine.flags.core.LowestDisqualified;
import org.veeduria.engine.flags.core.Methods;
import org.veeduria.engine.flags.core.OthersDisqualified;
import org.veeduria.engine.flags.core.PriceGapIndicator;
import org.veeduria.engine.flags.core.ShortSubmissionPeriod;
import org.veeduria.engine.flags.core.SingleTenderer;
import org.veeduria.engine.flags.core.UnsuccessfulTenderer;
import org.veeduria.engine.flags.settings.Section;
import org.veeduria.engine.flags.settings.Settings;

/** The eleven core indicators with the thresholds that a settings file gives them. */
public final class Indicators {
    /** Their codes. */
    public static final List<String> CORE =
            List.of("R003", "R018", "R024", "R025", "R028", "R030", "R035", "R036", "R038", "R048", "R058");

    private final Settings settings;
    private final Methods methods;

    private Indicators(Settings settings) {
        this.settings = settings;
        this.methods = new Methods(settings.priceComparison(), settings.noPriceComparison());
    }

    /** Those that the settings choose, right where cardinal is known to be wrong. */
    public static List<Indicator> core(Settings settings) {
        Indicators indicators = new Indicators(settings);
        List<Indicator> all = new ArrayList<>(indicators.shared(Fence::spread, true));
        all.add(indicators.gap(PriceGapIndicator.Side.CLOSE, "R024"));
        all.add(indicators.gap(PriceGapIndicator.Side.WIDE, "R058"));
        all.add(new IdenticalPrices(indicators.methods, IdenticalPrices.EXACT));
        all.add(new LateBidWon(LateBidWon.byTime(settings.zone())));
        all.add(new LowestDisqualified(indicators.methods, settings.currency()));
        all.removeIf(indicator -> !settings.runs(indicator.code()));
        return List.copyOf(all);
    }

    /** Those that the settings choose, with exactly the results of open-contracting/cardinal-rs. */
    public static List<Indicator> cardinal(Settings settings) {
        Indicators indicators = new Indicators(settings);
        List<Indicator> all = new ArrayList<>(indicators.shared(UnaryOperator.identity(), false));
        all.add(new IdenticalPrices(indicators.methods, Text.BINARY));
        all.add(new LateBidWon(Text.BY_TEXT));
        all.removeIf(indicator -> !settings.runs(indicator.code()));
        Set<String> prices = new LinkedHashSet<>(List.of("R024", "R036", "R058"));
        prices.removeIf(code -> !settings.runs(code));
        if (!prices.isEmpty()) {
            all.add(new PriceComparison(
                    prices,
                    threshold("R024", settings),
                    threshold("R058", settings),
                    indicators.methods,
                    settings.currency()));
        }
        return List.copyOf(all);
    }

    /** The indicators that both compute alike but for how much they demand of quartiles. */
    private List<Indicator> shared(UnaryOperator<Fence.Guard> strictness, boolean mends) {
        Section r025 = settings.of("R025");
        Section r038 = settings.of("R038");
        Section r048 = settings.of("R048");
        return List.of(
                shortSubmissionPeriod(),
                new SingleTenderer(
                        settings.of("R018").words("procurement_methods").orElseThrow(), mends),
                new UnsuccessfulTenderer(
                        r025.integer("percentile").orElseThrow().intValue(),
                        r025.number("threshold"),
                        strictness.apply(Fence.POSITIVE_LOW)),
                new OthersDisqualified(settings.of("R035").integer("threshold").orElseThrow()),
                new DisqualificationRate(
                        r038.number("threshold"),
                        r038.integer("minimum_submitted_bids").orElseThrow(),
                        r038.integer("minimum_contracting_processes").orElseThrow(),
                        mends,
                        strictness.apply(Fence.POSITIVE_HIGH)),
                new HeterogeneousSupplier(
                        r048.integer("digits").orElseThrow().intValue(),
                        r048.number("threshold"),
                        r048.integer("minimum_contracting_processes").orElseThrow(),
                        mends,
                        strictness.apply(Fence.ANY)));
    }

    private ShortSubmissionPeriod shortSubmissionPeriod() {
        Section section = settings.of("R003");
        Map<String, Long> minimums =
                new HashMap<>(settings.of("R003.procurement_method_details").integers());
        return new ShortSubmissionPeriod(
                section.integer("threshold").orElseThrow(),
                minimums,
                section.words("procurement_methods").orElse(Set.of()));
    }

    private PriceGapIndicator gap(PriceGapIndicator.Side side, String code) {
        return new PriceGapIndicator(side, threshold(code, settings), methods, settings.currency());
    }

    private static OptionalDouble threshold(String code, Settings settings) {
        return settings.of(code).number("threshold");
    }
}
