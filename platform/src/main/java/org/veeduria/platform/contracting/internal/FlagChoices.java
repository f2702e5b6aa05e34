package org.veeduria.platform.contracting.internal;

import java.util.List;
import java.util.Map;

/** What the flag explorer's filters can be set to: what occurs among the flags. */
public record FlagChoices(
        Map<String, Long> indicators, List<String> categories, List<String> methods, List<Integer> years) {
    public FlagChoices {
        categories = List.copyOf(categories);
        methods = List.copyOf(methods);
        years = List.copyOf(years);
    }
}
