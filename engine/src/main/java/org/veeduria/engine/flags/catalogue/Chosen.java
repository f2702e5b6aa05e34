package org.veeduria.engine.flags.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.Indicators;
import org.veeduria.engine.flags.rule.Thresholds;
import org.veeduria.engine.flags.settings.Settings;
import org.veeduria.engine.law.LawBook;

/** The indicators that a settings file chooses from all there are; all, if it chooses none. */
public final class Chosen {
    private Chosen() {}

    /**
     * The core ones and the further ones.
     *
     * @param law asked for only when a further indicator is to run, or R003 without settings of its own
     */
    public static List<Indicator> by(Settings settings, Supplier<LawBook> law) {
        List<Indicator> chosen = new ArrayList<>();
        Indicators.core(settings).forEach(indicator -> chosen.add(SubmissionPeriods.lawful(indicator, settings, law)));
        if (settings.runsBeyond(Indicators.CORE)) {
            Thresholds thresholds = new Thresholds(law.get(), settings.indicators());
            List<Indicator> further = Further.indicators(thresholds);
            for (Indicator indicator : further) {
                settings.allowOnly(
                        indicator.code(), thresholds.named(indicator.code()).keySet());
                if (settings.runs(indicator.code())) {
                    chosen.add(indicator);
                }
            }
        }
        settings.check(chosen.stream().map(Indicator::code).toList());
        return List.copyOf(chosen);
    }
}
