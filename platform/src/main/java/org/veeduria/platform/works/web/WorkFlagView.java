package org.veeduria.platform.works.web;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.works.rule.Limits;
import org.veeduria.engine.works.rule.Verdict;
import org.veeduria.engine.works.rule.WorkTexts;
import org.veeduria.engine.works.rule.WorkTexts.Description;

/**
 * A flag in the words of the page.
 *
 * @param law the provisions it used
 */
record WorkFlagView(Description told, List<Line> lines, List<String> law) {
    /** One value: what it is called, what was read, and the page of its place in the source. */
    record Line(String name, String value, @Nullable String address) {}

    static WorkFlagView of(String work, Verdict.Flag flag, Limits limits, Locale locale) {
        return new WorkFlagView(
                WorkTexts.describe(flag.code(), limits, locale),
                flag.values().stream().map(seen -> line(work, seen, locale)).toList(),
                flag.law());
    }

    private static Line line(String work, Verdict.Seen seen, Locale locale) {
        return new Line(WorkTexts.valueName(seen.name(), locale), readable(seen.text(), locale), address(work, seen));
    }

    private static @Nullable String address(String work, Verdict.Seen seen) {
        if (seen.process() != null) {
            return "/compra/" + seen.process();
        }
        return seen.pointer() == null || seen.pointer().isEmpty()
                ? null
                : "/obra/" + work + "/fuente?at=" + URLEncoder.encode(seen.pointer(), StandardCharsets.UTF_8);
    }

    /** A day is written as pages do; a plain number, or an amount with its currency, gets its thousands marked; other text stays. */
    private static String readable(String text, Locale locale) {
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return LocalDate.parse(text).format(DateTimeFormatter.ofPattern("d MMM yyyy", locale));
        }
        String number = text.replaceFirst(" [A-Z]{3}$", "");
        if (!number.matches("-?\\d{1,18}(\\.\\d+)?")) {
            return text;
        }
        NumberFormat format =
                NumberFormat.getInstance(locale.getLanguage().equals("en") ? Locale.US : Locale.of("es", "PE"));
        format.setMaximumFractionDigits(2);
        format.setGroupingUsed(number.length() > 4);
        String sign = text.endsWith(" PEN") ? "S/\u00a0" : "";
        String currency = sign.isEmpty() ? text.substring(number.length()) : "";
        return sign + format.format(new BigDecimal(number)) + currency;
    }
}
