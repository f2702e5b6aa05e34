package org.veeduria.platform.extractives;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.veeduria.platform.shared.Money;

/** How the pages of this room write countries, shares and runs of years: {@code ${@extractiveText.country('PER')}}. */
@Component("extractiveText")
public class ExtractiveText {
    private static final int DECIMALS = 3;

    /** A share of one as a percentage with three decimals, rounded away from zero: {@code 0.106 %}. */
    public String share(BigDecimal share) {
        NumberFormat format = NumberFormat.getInstance(locale());
        format.setMinimumFractionDigits(DECIMALS);
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(share.movePointRight(2).setScale(DECIMALS, RoundingMode.UP)) + '\u00a0' + '%';
    }

    /** An amount and its currency as money. */
    public Money amount(BigDecimal amount, String currency) {
        return new Money(amount, currency);
    }

    /** Years as runs: {@code 2004–2007, 2010}. */
    public String years(List<Integer> years) {
        StringJoiner runs = new StringJoiner(", ");
        for (int i = 0; i < years.size(); ) {
            int last = i;
            while (last + 1 < years.size() && years.get(last + 1) == years.get(last) + 1) {
                last++;
            }
            runs.add(last == i ? "" + years.get(i) : years.get(i) + "–" + years.get(last));
            i = last + 1;
        }
        return runs.toString();
    }

    /** The name of a country by its three letters; the letters where they are no country's. */
    public String country(String code) {
        return Arrays.stream(Locale.getISOCountries())
                .map(two -> Locale.of("", two))
                .filter(country -> country.getISO3Country().equals(code))
                .findFirst()
                .map(country -> country.getDisplayCountry(locale()))
                .orElse(code);
    }

    private static Locale locale() {
        Locale asked = LocaleContextHolder.getLocale();
        return asked.getLanguage().equals("en") ? Locale.US : Locale.of("es", "PE");
    }
}
