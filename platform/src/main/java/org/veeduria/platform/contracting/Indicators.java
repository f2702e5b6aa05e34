package org.veeduria.platform.contracting;

import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.catalogue.Description;
import org.veeduria.engine.flags.catalogue.IndicatorCatalogue;
import org.veeduria.engine.flags.settings.Settings;
import org.veeduria.platform.contracting.internal.Hashes;
import org.veeduria.platform.law.Law;

/** The indicators the site computes, and what people are told of each: {@code ${@indicators.name('R018')}} in a page. */
@Component("indicators")
public class Indicators {
    private static final int HASH = 12;

    /** R003 knows one number of days for all methods; R014 asks the same with the minimum the law sets for each. */
    private static final String SAME_DAYS_FOR_ALL = "R003";

    private final IndicatorCatalogue catalogue;

    Indicators(Law law) {
        this.catalogue = IndicatorCatalogue.of(Settings.NONE, law.book());
    }

    /** All indicators there are, with their thresholds from {@code law/}. */
    public IndicatorCatalogue catalogue() {
        return catalogue;
    }

    /** Those the site computes. */
    public List<Indicator> computed() {
        return catalogue.indicators().stream()
                .filter(indicator -> !indicator.code().equals(SAME_DAYS_FOR_ALL))
                .toList();
    }

    /** Version of the rules: changes when an indicator, its method or one of its thresholds does. */
    public String version() {
        StringBuilder rules = new StringBuilder();
        computed()
                .forEach(indicator -> rules.append(catalogue.describe(indicator.code(), java.util.Locale.ENGLISH))
                        .append('\n'));
        return Hashes.sha256(rules.toString()).substring(0, HASH);
    }

    /** What an indicator is called in the page's language; its code where it is not one of ours. */
    public String name(String code) {
        return describe(code).stream().map(Description::name).findFirst().orElse(code);
    }

    /** What people are told of an indicator in the page's language; empty for a code that is not one of ours. */
    public List<Description> describe(String code) {
        return catalogue.codes().contains(code)
                ? List.of(catalogue.describe(code, LocaleContextHolder.getLocale()))
                : List.of();
    }
}
