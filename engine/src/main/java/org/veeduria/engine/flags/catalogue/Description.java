package org.veeduria.engine.flags.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Subject;

/**
 * What people are told of an indicator, in one language.
 *
 * @param subjects what it can be about
 * @param question what it asks
 * @param method how it is computed, in plain words
 * @param why why it matters
 * @param innocent what would explain it innocently
 * @param source the guide or law it rests on
 * @param requires the fields to be published: of each set one is enough
 * @param thresholds its settings and their values
 */
public record Description(
        String code,
        String name,
        List<Subject.Kind> subjects,
        String question,
        String method,
        String why,
        String innocent,
        String source,
        List<Set<Field>> requires,
        Map<String, BigDecimal> thresholds) {
    public Description {
        subjects = List.copyOf(subjects);
        requires = List.copyOf(requires);
        thresholds = Map.copyOf(thresholds);
    }
}
