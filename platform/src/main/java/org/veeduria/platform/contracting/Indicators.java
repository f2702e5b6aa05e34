package org.veeduria.platform.contracting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.catalogue.Description;
import org.veeduria.engine.flags.catalogue.Further;
import org.veeduria.engine.flags.catalogue.IndicatorCatalogue;
import org.veeduria.engine.flags.rule.Thresholds;
import org.veeduria.engine.flags.settings.Settings;
import org.veeduria.engine.law.LawBook;
import org.veeduria.engine.law.ShippedLaw;
import org.veeduria.platform.contracting.internal.Hashes;

/** The indicators the site computes, and what people are told of each: {@code ${@indicators.name('R018')}} in a page. */
@Component("indicators")
public class Indicators {
    private static final String VERSION = "1";
    private static final int HASH = 8;

    private final LawBook law = ShippedLaw.peru();
    private final Thresholds thresholds = new Thresholds(law, Map.of());
    private final IndicatorCatalogue catalogue = new IndicatorCatalogue(Further.indicators(thresholds), thresholds);

    private static List<Indicator> all(Thresholds thresholds) {
        return Stream.concat(
                        org.veeduria.engine.flags.Indicators.core(Settings.NONE).stream(),
                        Further.indicators(thresholds).stream())
                .toList();
    }

    /** All of them, with their thresholds from {@code law/}. */
    public IndicatorCatalogue catalogue() {
        return catalogue;
    }

    /** Version of the rules: changes when an indicator or one of its thresholds does. */
    public String version() {
        StringBuilder rules = new StringBuilder();
        catalogue.codes().forEach(code -> rules.append(code).append(thresholds.named(code)).append('\n'));
        return VERSION + "-" + Hashes.sha256(rules.toString()).substring(0, HASH);
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
