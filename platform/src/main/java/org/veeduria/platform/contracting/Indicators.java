package org.veeduria.platform.contracting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.veeduria.engine.flags.catalogue.Description;
import org.veeduria.engine.flags.catalogue.Further;
import org.veeduria.engine.flags.catalogue.IndicatorCatalogue;
import org.veeduria.engine.flags.rule.Thresholds;
import org.veeduria.engine.law.LawBook;
import org.veeduria.engine.law.ShippedLaw;

/** The indicators the site computes, and what people are told of each: {@code ${@indicators.name('R018')}} in a page. */
@Component("indicators")
public class Indicators {
    private final LawBook law = ShippedLaw.peru();
    private final Thresholds thresholds = new Thresholds(law, Map.of());
    private final IndicatorCatalogue catalogue = new IndicatorCatalogue(Further.indicators(thresholds), thresholds);

    /** All of them, with their thresholds from {@code law/}. */
    public IndicatorCatalogue catalogue() {
        return catalogue;
    }

    /** The law the thresholds come from. */
    public LawBook law() {
        return law;
    }

    /** What an indicator is called in the page's language; its code where it is not one of ours. */
    public String name(String code) {
        return catalogue.codes().contains(code) ? describe(code, locale()).name() : code;
    }

    /** What people are told of an indicator in the page's language; empty for a code that is not one of ours. */
    public List<Description> describe(String code) {
        return catalogue.codes().contains(code) ? List.of(describe(code, locale())) : List.of();
    }

    private Description describe(String code, Locale locale) {
        return catalogue.describe(code, locale);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
