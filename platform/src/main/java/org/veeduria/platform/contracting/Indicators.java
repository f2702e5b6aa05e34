package org.veeduria.platform.contracting;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
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
    /** The indicator of a single known bidder. */
    public static final String SINGLE_BID = "R018";

    private static final int HASH = 12;

    private final IndicatorCatalogue catalogue;
    private final MessageSource messages;

    Indicators(Law law, MessageSource messages) {
        this.messages = messages;
        this.catalogue = IndicatorCatalogue.of(Settings.NONE, law.book());
    }

    /** All indicators there are, with their thresholds from {@code law/}. */
    public IndicatorCatalogue catalogue() {
        return catalogue;
    }

    /** Those the site computes. */
    public List<Indicator> computed() {
        return catalogue.indicators();
    }

    /** Version of the rules: changes when an indicator, its method or one of its thresholds does. */
    public String version() {
        StringBuilder rules = new StringBuilder();
        computed()
                .forEach(indicator -> rules.append(catalogue.describe(indicator.code(), Locale.ENGLISH))
                        .append('\n'));
        return Hashes.sha256(rules.toString()).substring(0, HASH);
    }

    /** What an indicator is called in the page's language; its code where it is not one of ours. */
    public String name(String code) {
        return describe(code).stream().map(Description::name).findFirst().orElse(code);
    }

    /**
     * What a flag of one process is called. One bidder known is one who came alone only where the source lists the bidders; of
     * many processes together {@link #name(String)} holds.
     *
     * @param biddersListed whether the source of the process lists its bidders
     */
    public String name(String code, boolean biddersListed) {
        return code.equals(SINGLE_BID) ? told(biddersListed, "name") : name(code);
    }

    /** What people are told of a flag of one process; see {@link #name(String, boolean)}. */
    public List<Description> describe(String code, boolean biddersListed) {
        return describe(code).stream()
                .map(known -> code.equals(SINGLE_BID) ? singleBid(known, biddersListed) : known)
                .toList();
    }

    private Description singleBid(Description known, boolean listed) {
        return new Description(
                known.code(),
                told(listed, "name"),
                known.subjects(),
                told(listed, "question"),
                told(listed, "method"),
                told(listed, "why"),
                told(listed, "innocent"),
                known.source(),
                known.requires(),
                known.thresholds());
    }

    private String told(boolean listed, String part) {
        String key = (listed ? "contracting.single-bid." : "contracting.winner-only.") + part;
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /** What people are told of an indicator in the page's language; empty for a code that is not one of ours. */
    public List<Description> describe(String code) {
        return catalogue.codes().contains(code)
                ? List.of(catalogue.describe(code, LocaleContextHolder.getLocale()))
                : List.of();
    }
}
