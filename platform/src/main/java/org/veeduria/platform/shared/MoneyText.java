package org.veeduria.platform.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Amounts as Peru writes them, in pages: {@code ${@money.exact(total)}}. */
@Component("money")
public class MoneyText {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final Map<String, String> SIGNS = Map.of("PEN", "S/", "USD", "US$", "EUR", "€");
    private static final double NEARLY_NOTHING = 0.01;
    private static final char NO_BREAK = '\u00a0';

    /** To the céntimo: {@code S/ 1,234,567.89}. */
    public String exact(Money money) {
        return exact(money, locale());
    }

    /** To the céntimo, in the numbers of a locale. */
    public String exact(Money money, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return sign(money) + format.format(money.amount());
    }

    /** In the words people use: {@code S/ 1.2 millones}; below a million without céntimos. */
    public String words(Money money) {
        BigDecimal size = money.amount().abs();
        if (size.compareTo(MILLION) < 0) {
            return sign(money) + count(money.amount().setScale(0, RoundingMode.HALF_EVEN));
        }
        boolean english = locale().getLanguage().equals("en");
        boolean billions = english && size.compareTo(BILLION) >= 0;
        BigDecimal rounded = money.amount().divide(billions ? BILLION : MILLION, 1, RoundingMode.HALF_EVEN);
        boolean one = rounded.compareTo(BigDecimal.ONE) == 0;
        String unit = english ? (billions ? "billion" : "million") : one ? "millón" : "millones";
        return sign(money) + count(rounded) + NO_BREAK + unit;
    }

    /** A plain number with its thousands marked. */
    public String count(Number number) {
        return NumberFormat.getInstance(locale()).format(number);
    }

    /** A share between 0 and 1 as a percentage: {@code 62 %}; with a decimal where it is near all or nothing, {@code 99.8 %}. */
    public String percent(double share) {
        NumberFormat format = NumberFormat.getInstance(locale());
        boolean nearlyNothing = share > 0 && share < NEARLY_NOTHING;
        boolean nearlyAll = share < 1 && share > 1 - NEARLY_NOTHING;
        format.setMaximumFractionDigits(nearlyNothing || nearlyAll ? 1 : 0);
        format.setRoundingMode(nearlyAll ? RoundingMode.DOWN : nearlyNothing ? RoundingMode.UP : RoundingMode.HALF_UP);
        return format.format(share * 100) + NO_BREAK + "%";
    }

    private static String sign(Money money) {
        return SIGNS.getOrDefault(money.currency(), money.currency()) + NO_BREAK;
    }

    private static Locale locale() {
        Locale asked = LocaleContextHolder.getLocale();
        return asked.getLanguage().equals("en") ? Locale.US : Locale.of("es", "PE");
    }
}
