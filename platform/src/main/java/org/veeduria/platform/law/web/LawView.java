package org.veeduria.platform.law.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.veeduria.engine.law.Provision;
import org.veeduria.engine.law.Rule;
import org.veeduria.engine.law.Topic;
import org.veeduria.engine.law.Unit;
import org.veeduria.engine.law.Value;

/** What the page shows: rules by topic, each value with its unit, dates and citation. */
record LawView(List<Chapter> chapters, long values, long verified) {
    record Chapter(String name, String title, List<Row> rows) {}

    record Row(String key, String name, String value, Provision provision) {}

    static LawView of(List<Topic> topics, LocalDate day, boolean always, Locale locale, MessageSource messages) {
        List<Chapter> chapters = new ArrayList<>();
        for (Topic topic : topics) {
            List<Row> rows = topic.rules().stream()
                    .flatMap(rule -> rule.provisions().stream()
                            .filter(provision -> always || provision.covers(day))
                            .map(provision -> new Row(
                                    rule.key(),
                                    rule.name(locale),
                                    text(rule, provision.value(), locale, messages),
                                    provision)))
                    .toList();
            if (!rows.isEmpty()) {
                chapters.add(new Chapter(topic.name(), topic.title(locale), rows));
            }
        }
        return new LawView(chapters, count(chapters, false), count(chapters, true));
    }

    private static long count(List<Chapter> chapters, boolean onlyVerified) {
        return chapters.stream()
                .flatMap(chapter -> chapter.rows().stream())
                .filter(row -> !onlyVerified || row.provision().verified())
                .count();
    }

    private static String text(Rule rule, Value value, Locale locale, MessageSource messages) {
        return switch (value) {
            case Value.Num(BigDecimal number) -> with(rule.unit(), number, locale, messages);
            case Value.Words(String words) -> words;
            case Value.Entries(List<String> entries) -> String.join("; ", entries);
            case Value.Table(var rows) ->
                rows.entrySet().stream()
                        .map(row -> row.getKey() + ": "
                                + with(
                                        rule.unit() == Unit.SHARES ? Unit.PERCENT : Unit.WORKING_DAYS,
                                        row.getValue(),
                                        locale,
                                        messages))
                        .collect(Collectors.joining("; "));
        };
    }

    private static String with(Unit unit, BigDecimal number, Locale locale, MessageSource messages) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(6);
        return messages.getMessage("law.unit." + unit.written(), new Object[] {format.format(number)}, locale);
    }
}
