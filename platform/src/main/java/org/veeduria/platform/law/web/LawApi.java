package org.veeduria.platform.law.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veeduria.engine.law.Provision;
import org.veeduria.engine.law.Rule;
import org.veeduria.engine.law.Topic;
import org.veeduria.engine.law.Value;
import org.veeduria.platform.law.Law;

/** The law as JSON: every value over time, or those in force on a day; narrowed to one key if asked. */
@RestController
class LawApi {
    private final Law law;

    LawApi(Law law) {
        this.law = law;
    }

    /** One value of a rule. {@code to} is missing while it is in force; {@code unsure} names parts of the citation not read. */
    record Row(
            String topic,
            String key,
            Map<String, String> name,
            String unit,
            LocalDate from,
            @Nullable LocalDate to,
            Object value,
            String law,
            String article,
            @Nullable String source,
            boolean verified,
            List<String> unsure) {}

    record Answer(List<Row> rules) {}

    @GetMapping("/api/v1/law")
    Answer rules(
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate date) {
        List<Row> rows = new ArrayList<>();
        for (Topic topic : law.topics()) {
            for (Rule rule : topic.rules()) {
                if (key == null || key.equals(rule.key())) {
                    rule.provisions().stream()
                            .filter(provision -> date == null || provision.covers(date))
                            .map(provision -> row(rule, provision))
                            .forEach(rows::add);
                }
            }
        }
        return new Answer(rows);
    }

    private static Row row(Rule rule, Provision provision) {
        return new Row(
                rule.topic(),
                rule.key(),
                rule.names(),
                rule.unit().written(),
                provision.from(),
                provision.to().orElse(null),
                plain(provision.value()),
                provision.law(),
                provision.article(),
                provision.source().orElse(null),
                provision.verified(),
                provision.unsure());
    }

    private static Object plain(Value value) {
        return switch (value) {
            case Value.Num(var number) -> number;
            case Value.Words(var text) -> text;
            case Value.Entries(var entries) -> entries;
            case Value.Table(var rows) -> rows;
        };
    }
}
