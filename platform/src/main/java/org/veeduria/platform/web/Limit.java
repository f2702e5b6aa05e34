package org.veeduria.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.veeduria.engine.law.Provision;
import org.veeduria.platform.law.Law;

/** A number that an indicator compares with, while it is or was in force: the guide's starting value, or what the law sets. */
public record Limit(String name, String value, Provision provision) {
    /** The law that indicators read beside their own starting values, by the beginning of its keys. */
    private static final Map<String, List<String>> LEGAL = Map.of(
            "R002", List.of("procurement.threshold."),
            "R010", List.of("procurement.threshold."),
            "R011", List.of("procurement.threshold."),
            "R014", List.of("procurement.minimum-period"),
            "R049", List.of("procurement.direct-limit", "uit"),
            "R054", List.of("procurement.threshold."),
            "R055", List.of("procurement.direct-limit", "uit"),
            "R069", List.of("procurement.additional."),
            "V001", List.of("procurement.awaiting-appeal"));

    static List<Limit> of(String code, Law law, Locale locale) {
        List<String> keys = Stream.concat(
                        Stream.of("flags." + code + "."), LEGAL.getOrDefault(code, List.of()).stream())
                .toList();
        return law.topics().stream()
                .flatMap(topic -> topic.rules().stream())
                .filter(rule -> keys.stream().anyMatch(rule.key()::startsWith))
                .flatMap(rule -> rule.provisions().stream()
                        .map(provision ->
                                new Limit(rule.name(locale), provision.value().toString(), provision)))
                .toList();
    }
}
