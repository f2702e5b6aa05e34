package org.veeduria.engine.flags.coverage;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Fold;
import org.veeduria.engine.flags.Indicator;

/**
 * Rides along with the indicators of a run and tells, once the run ends, for how many of the same processes each could be computed.
 * Raises no flags.
 *
 * @param indicators whose fields are watched
 * @param whenDone told once, of all processes of the run
 */
public record CoverageWatch(List<Indicator> indicators, Consumer<Coverage> whenDone) implements Indicator {
    public CoverageWatch {
        indicators = List.copyOf(indicators);
    }

    @Override
    public String code() {
        return "coverage";
    }

    @Override
    public Set<Field> needs() {
        Set<Field> needs = EnumSet.noneOf(Field.class);
        indicators.forEach(indicator -> indicator.requires().forEach(needs::addAll));
        return needs;
    }

    @Override
    public Fold start(boolean evidence) {
        return new Coverage(indicators) {
            @Override
            public void conclude(Flags flags) {
                whenDone.accept(this);
            }
        };
    }
}
