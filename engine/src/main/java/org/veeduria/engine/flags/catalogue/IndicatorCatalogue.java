package org.veeduria.engine.flags.catalogue;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.Indicators;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.rule.Thresholds;
import org.veeduria.engine.flags.settings.Section;
import org.veeduria.engine.flags.settings.Settings;
import org.veeduria.engine.flags.settings.SettingsException;
import org.veeduria.engine.law.LawBook;
import org.veeduria.engine.law.ShippedLaw;

/** All indicators and what people are told of each. The command line and the site speak through it, so they say the same. */
public final class IndicatorCatalogue {
    private static final String GUIDE = "Open Contracting Partnership, Red flags in public procurement (2024), ";
    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)(%?)}");
    private static final Map<String, List<Subject.Kind>> SUBJECTS = subjects();

    private final SortedMap<String, Indicator> indicators = new TreeMap<>();
    private final Settings settings;
    private final Thresholds thresholds;

    private IndicatorCatalogue(List<Indicator> indicators, Settings settings, Thresholds thresholds) {
        indicators.forEach(indicator -> this.indicators.put(indicator.code(), indicator));
        this.settings = settings;
        this.thresholds = thresholds;
    }

    /** Every indicator, with its usual thresholds. */
    public static IndicatorCatalogue all() {
        return of(Settings.NONE, ShippedLaw.peru());
    }

    /**
     * The indicators the settings choose (all where they choose none), with the thresholds they set.
     *
     * @throws SettingsException where a section names no indicator, or a property no threshold of it
     */
    public static IndicatorCatalogue of(Settings settings, LawBook law) {
        return of(Chosen.by(settings, () -> law), settings, law);
    }

    /** These indicators, with the thresholds the settings give them. */
    public static IndicatorCatalogue of(List<Indicator> indicators, Settings settings, LawBook law) {
        List<Indicator> chosen = indicators.stream()
                .map(indicator -> Indicators.CORE.contains(indicator.code()) ? new CoreIndicator(indicator) : indicator)
                .toList();
        return new IndicatorCatalogue(chosen, settings, new Thresholds(law, settings.indicators()));
    }

    public Set<String> codes() {
        return Collections.unmodifiableSet(indicators.keySet());
    }

    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** Indicators by code. */
    public List<Indicator> indicators() {
        return List.copyOf(indicators.values());
    }

    /**
     * What people are told of an indicator; English for English locales, Spanish for all others.
     *
     * @throws IllegalArgumentException for a code that is not in the catalogue
     */
    public Description describe(String code, Locale locale) {
        Indicator indicator =
                indicator(code).orElseThrow(() -> new IllegalArgumentException("no indicator «" + code + "»"));
        IndicatorTexts texts = IndicatorTexts.in(locale);
        Map<String, BigDecimal> numbers = numbers(code);
        return new Description(
                code,
                texts.text(code + ".name"),
                SUBJECTS.getOrDefault(code, List.of(Subject.Kind.PROCESS)),
                texts.text(code + ".question"),
                filled(texts.text(code + ".method"), numbers),
                texts.text(code + ".why"),
                texts.text(code + ".innocent"),
                source(code, texts),
                indicator.requires(),
                numbers);
    }

    /** Where the question comes from, and whose the numbers are. */
    private String source(String code, IndicatorTexts texts) {
        String question = code.startsWith("R") ? GUIDE + code : "Veeduria, docs/flags.md, " + code;
        if (thresholds.named(code).isEmpty()) {
            return question;
        }
        boolean isSet = settings.indicators().containsKey(code)
                && !settings.of(code).texts().isEmpty();
        return question + ". " + texts.text(isSet ? "numbers.set" : "numbers.starting");
    }

    private Map<String, BigDecimal> numbers(String code) {
        Map<String, BigDecimal> numbers = new TreeMap<>(thresholds.named(code));
        if (Indicators.CORE.contains(code)) {
            Section section = settings.of(code);
            section.texts().forEach((name, text) -> {
                if (text.matches("[0-9.]+")) {
                    section.decimal(name).ifPresent(number -> numbers.put(name, number));
                }
            });
        }
        return numbers;
    }

    /** What a value of evidence is called; its key where no message names it. */
    public static String valueName(Evidence.Value value, Locale locale) {
        return IndicatorTexts.in(locale).find("value." + value.name()).orElse(value.name());
    }

    /** A value or the name of a comparison group in words: codes that have a message are replaced, part by part; other text stays. */
    public static String inWords(String text, Locale locale) {
        IndicatorTexts texts = IndicatorTexts.in(locale);
        return Stream.of(text.split(" · "))
                .map(part -> texts.find("word." + part).orElse(part))
                .collect(Collectors.joining(" · "));
    }

    /** What a kind of subject is called. */
    public static String subjectName(Subject.Kind kind, Locale locale) {
        return IndicatorTexts.in(locale).text("level." + kind.name());
    }

    private static String filled(String text, Map<String, BigDecimal> numbers) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(number(place.group(1), place.group(2), numbers)));
    }

    private static String number(String name, String percent, Map<String, BigDecimal> numbers) {
        BigDecimal number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("a message names the threshold {" + name + "}, which nothing defines");
        }
        return percent.isEmpty() ? plain(number) : plain(number.movePointRight(2)) + " %";
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Map<String, List<Subject.Kind>> subjects() {
        List<Subject.Kind> buyer = List.of(Subject.Kind.BUYER);
        List<Subject.Kind> tenderer = List.of(Subject.Kind.TENDERER);
        return Map.ofEntries(
                Map.entry("R011", buyer),
                Map.entry("R013", buyer),
                Map.entry("R019", List.of(Subject.Kind.PROCURING_ENTITY)),
                Map.entry("R025", tenderer),
                Map.entry("R038", List.of(Subject.Kind.BUYER, Subject.Kind.PROCURING_ENTITY, Subject.Kind.TENDERER)),
                Map.entry("R040", tenderer),
                Map.entry("R048", tenderer),
                Map.entry("R050", tenderer),
                Map.entry("R051", buyer),
                Map.entry("R052", tenderer),
                Map.entry("R053", tenderer),
                Map.entry("R055", tenderer),
                Map.entry("R057", tenderer),
                Map.entry("V006", buyer),
                Map.entry("V011", tenderer));
    }
}
