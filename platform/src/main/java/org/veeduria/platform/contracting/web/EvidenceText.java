package org.veeduria.platform.contracting.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.veeduria.engine.flags.catalogue.IndicatorCatalogue;
import org.veeduria.platform.shared.Money;
import org.veeduria.platform.shared.MoneyText;

/** A value of evidence as people read it: amounts, days, parts and codes written out; any other text stays. */
@Component
class EvidenceText {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d+)?");
    private static final Pattern MONEY = Pattern.compile("(-?\\d{1,18}(?:\\.\\d+)?) ([A-Z]{3})");
    /** A day, its hour where it is not midnight, and after a colon an amount of that day. */
    private static final Pattern DAY =
            Pattern.compile("(\\d{4}-(?:0[1-9]|1[0-2])-(?:[0-2]\\d|3[01]))(?:T(\\d{2}:\\d{2})[-+:.\\dZ]*)?(?:: (.+))?");

    private static final Set<String> PARTS = Set.of("share", "change");

    private final MoneyText money;

    EvidenceText(MoneyText money) {
        this.money = money;
    }

    /** The value of that name. */
    String of(String name, String text) {
        Locale locale = LocaleContextHolder.getLocale();
        Matcher amount = MONEY.matcher(text);
        Matcher day = DAY.matcher(text);
        if (amount.matches()) {
            return money.exact(new Money(new BigDecimal(amount.group(1)), amount.group(2)));
        }
        if (day.matches()) {
            return day(day, locale) + (day.group(3) == null ? "" : ": " + of(name, day.group(3)));
        }
        if (NUMBER.matcher(text).matches()) {
            return PARTS.contains(name) ? money.percent(Double.parseDouble(text)) : number(text, locale);
        }
        return IndicatorCatalogue.inWords(text, locale);
    }

    private static String day(Matcher read, Locale locale) {
        String day = LocalDate.parse(read.group(1)).format(DateTimeFormatter.ofPattern("d MMM yyyy", locale));
        String hour = read.group(2);
        return hour == null || hour.equals("00:00") ? day : day + ", " + hour;
    }

    private static String number(String text, Locale locale) {
        NumberFormat format =
                NumberFormat.getInstance(locale.getLanguage().equals("en") ? Locale.US : Locale.of("es", "PE"));
        format.setMaximumFractionDigits(4);
        format.setGroupingUsed(text.length() > 4);
        return format.format(new BigDecimal(text));
    }
}
