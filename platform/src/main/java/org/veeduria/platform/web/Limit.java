package org.veeduria.platform.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.veeduria.engine.law.Provision;
import org.veeduria.engine.law.Rule;
import org.veeduria.engine.law.Ruling;
import org.veeduria.platform.law.Law;

/** A number that an indicator compares with, as it is today: the guide's starting value, or what the law sets. */
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

    static List<Limit> of(String code, Law law, LocalDate day, Locale locale) {
        List<String> keys =
                Stream.concat(Stream.of("flags." + code + "."), LEGAL.getOrDefault(code, List.of()).stream())
                        .toList();
        return law.topics().stream()
                .flatMap(topic -> topic.rules().stream())
                .map(Rule::key)
                .filter(key -> keys.stream().anyMatch(key::startsWith))
                .flatMap(key -> limit(law.at(key, day), locale))
                .toList();
    }

    private static Stream<Limit> limit(Ruling ruling, Locale locale) {
        return switch (ruling) {
            case Ruling.InForce(Rule rule, Provision provision) ->
                Stream.of(new Limit(rule.name(locale), provision.value().toString(), provision));
            case Ruling.NotInForce none -> Stream.empty();
        };
    }
}
