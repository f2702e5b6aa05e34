package org.veeduria.spark;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.veeduria.engine.flags.catalogue.Chosen;
import org.veeduria.engine.flags.catalogue.Explanations;
import org.veeduria.engine.flags.catalogue.IndicatorCatalogue;
import org.veeduria.engine.flags.coverage.Coverage;
import org.veeduria.engine.flags.coverage.CoverageWatch;
import org.veeduria.engine.flags.kept.Results;
import org.veeduria.engine.flags.run.Analysis;
import org.veeduria.engine.flags.settings.Settings;
import org.veeduria.engine.law.ShippedLaw;

/**
 * What is asked about red flags, in a form that travels: every machine makes the same analysis of it.
 *
 * @param settings the text of the settings file; empty where there is none
 * @param cardinal the results of open-contracting/cardinal-rs
 * @param evidence each flag with what it rests on, and what was missing
 */
record FlagQuestion(String settings, boolean cardinal, boolean evidence) implements Serializable {
    /** Each machine makes an analysis once. */
    private static final Map<FlagQuestion, Analysis> MADE = new ConcurrentHashMap<>();

    /** The analysis to start shares of. */
    Analysis analysis() {
        return MADE.computeIfAbsent(this, question -> question.analysis(_ -> {}));
    }

    /**
     * The analysis to conclude with.
     *
     * @param whenDone told, where evidence is asked for, what was missing in all processes together
     */
    Analysis analysis(Consumer<Coverage> whenDone) {
        Analysis analysis = indicators();
        return evidence ? analysis.and(new CoverageWatch(catalogue(analysis).indicators(), whenDone)) : analysis;
    }

    private Analysis indicators() {
        Settings chosen = Settings.read(settings);
        return cardinal
                ? Analysis.cardinal(chosen, evidence)
                : Analysis.of(Chosen.by(chosen, ShippedLaw::peru), chosen, evidence);
    }

    private IndicatorCatalogue catalogue(Analysis analysis) {
        return IndicatorCatalogue.of(analysis.indicators(), Settings.read(settings), ShippedLaw.peru());
    }

    /** What stands beside the flags when evidence is asked for. */
    Explanations explanations(Results results, Coverage coverage) {
        return Explanations.of(catalogue(indicators()), results.codes(), coverage);
    }
}
