package org.veeduria.engine.flags.catalogue;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.Indicators;
import org.veeduria.engine.flags.rule.Thresholds;
import org.veeduria.engine.flags.settings.Settings;

/** Refuses sections that name no indicator, and properties that are no threshold of theirs. */
final class SettingsCheck {
    private SettingsCheck() {}

    static void check(Settings settings, Iterable<Indicator> further, Thresholds thresholds) {
        Map<String, Set<String>> known = new TreeMap<>();
        further.forEach(indicator ->
                known.put(indicator.code(), thresholds.named(indicator.code()).keySet()));
        settings.indicators().forEach((name, section) -> {
            if (Indicators.CORE.stream().noneMatch(code -> name.equals(code) || name.startsWith(code + "."))) {
                properties(name, section.texts().keySet(), known);
            }
        });
    }

    private static void properties(String name, Set<String> properties, Map<String, Set<String>> known) {
        Set<String> allowed = known.get(name);
        if (allowed == null) {
            throw new IllegalArgumentException("[" + name + "]: no such indicator; there are "
                    + String.join(", ", Indicators.CORE) + ", " + String.join(", ", known.keySet()));
        }
        String wrong = properties.stream()
                .filter(property -> !allowed.contains(property))
                .collect(Collectors.joining(", "));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("[" + name + "] " + wrong + ": no such threshold; there are "
                    + (allowed.isEmpty() ? "none" : String.join(", ", allowed)));
        }
    }
}
