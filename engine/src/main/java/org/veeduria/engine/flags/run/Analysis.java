package org.veeduria.engine.flags.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.Indicators;
import org.veeduria.engine.flags.read.Shape;
import org.veeduria.engine.flags.settings.Preparation;
import org.veeduria.engine.flags.settings.Settings;

/**
 * What is to be computed.
 *
 * @param excludedMethodDetails processes with these {@code procurementMethodDetails} are left out
 * @param takesLinesAsProcesses a line is a process even where its tag calls it a release still to be merged
 * @param evidence whether each flag keeps what it rests on
 */
public record Analysis(
        List<Indicator> indicators,
        Preparation preparation,
        Set<String> excludedMethodDetails,
        boolean takesLinesAsProcesses,
        boolean evidence) {
    public Analysis {
        indicators = List.copyOf(indicators);
        excludedMethodDetails = Set.copyOf(excludedMethodDetails);
    }

    /** These indicators, with the rest as the settings say. */
    public static Analysis of(List<Indicator> indicators, Settings settings, boolean evidence) {
        return new Analysis(indicators, settings.preparation(), settings.excludedMethodDetails(), false, evidence);
    }

    /** The eleven core indicators with exactly the results of open-contracting/cardinal-rs. */
    public static Analysis cardinal(Settings settings, boolean evidence) {
        return new Analysis(
                Indicators.cardinal(settings),
                settings.cardinalPreparation(),
                settings.excludedMethodDetails(),
                true,
                evidence);
    }

    /** With one more indicator. */
    public Analysis and(Indicator indicator) {
        List<Indicator> more = new ArrayList<>(indicators);
        more.add(indicator);
        return new Analysis(more, preparation, excludedMethodDetails, takesLinesAsProcesses, evidence);
    }

    /** All fields that some indicator needs. */
    public Set<Field> needs() {
        Set<Field> needs = EnumSet.noneOf(Field.class);
        indicators.forEach(indicator -> needs.addAll(indicator.needs()));
        if (!excludedMethodDetails.isEmpty()) {
            needs.add(Field.TENDER_METHOD_DETAILS);
        }
        return needs;
    }

    /**
     * Whether each line of a file is a whole process, so that it can be read fast and from any line on; cardinal takes every
     * release for one. Any other file must be compiled first.
     */
    public boolean takesLineByLine(InputStream start) throws IOException {
        Shape shape = FirstLines.of(start);
        return shape == Shape.COMPILED_RELEASE || (shape == Shape.RELEASE && takesLinesAsProcesses);
    }

    /** An empty share of the work. */
    public Share start() {
        return new Share(this);
    }
}
