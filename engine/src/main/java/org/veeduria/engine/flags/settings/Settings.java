package org.veeduria.engine.flags.settings;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.Utf8Stream;

/**
 * A settings file in the format of open-contracting/cardinal-rs: properties for all indicators, sections that prepare the data,
 * and one section for each indicator that is to run ({@code [R003]}, {@code [R003.procurement_method_details]}).
 *
 * @param currency the only currency that counts; {@code null} if none is named
 * @param zone where times without offset are meant
 * @param excludedMethodDetails processes with these {@code procurementMethodDetails} are left out altogether
 * @param preparesData whether a section that prepares data says anything
 * @param indicators sections of indicators by code; of a subsection, {@code code.name}
 */
public record Settings(
        @Nullable String currency,
        ZoneId zone,
        Set<String> noPriceComparison,
        Set<String> priceComparison,
        Set<String> excludedMethodDetails,
        Preparation preparation,
        boolean preparesData,
        Map<String, Section> indicators) {

    /** No file: every indicator with its usual thresholds. */
    public static final Settings NONE = read("");

    /**
     * Reads a settings file in whatever encoding.
     *
     * @throws SettingsException if it says something that cannot be followed
     */
    public static Settings read(InputStream bytes) throws IOException {
        return read(new String(new Utf8Stream(bytes).readAllBytes(), StandardCharsets.UTF_8));
    }

    /**
     * Reads the text of a settings file.
     *
     * @throws SettingsException if it says something that cannot be followed
     */
    public static Settings read(String text) {
        IniFile file = IniFile.read(text);
        Vocabulary.check(file);
        Section general = section(file, "").orElse(section(UsualValues.FILE, ""));
        Preparation preparation = PreparationSections.read(file);
        return new Settings(
                general.text("currency").orElse(null),
                zone(general),
                general.words("no_price_comparison_procurement_methods").orElse(Set.of()),
                general.words("price_comparison_procurement_methods").orElse(Set.of()),
                section(file, "exclusions").words("procurement_method_details").orElse(Set.of()),
                preparation,
                PreparationSections.sayAnything(file),
                indicators(file));
    }

    private static ZoneId zone(Section general) {
        try {
            return ZoneId.of(general.text("zone").orElseThrow());
        } catch (DateTimeException e) {
            throw new SettingsException(
                    1, "zone = " + general.text("zone").orElse(""), SettingsException.Reason.UNKNOWN_PROPERTY);
        }
    }

    private static Map<String, Section> indicators(IniFile file) {
        Map<String, Section> indicators = new TreeMap<>();
        file.sections().forEach((name, section) -> {
            if (Vocabulary.isIndicator(name)) {
                indicators.put(name, section);
            }
        });
        return indicators;
    }

    static Section section(IniFile file, String name) {
        return file.sections().getOrDefault(name, new Section(0));
    }

    /** Whether the file chooses indicators; if not, all run. */
    public boolean choosesIndicators() {
        return !indicators.isEmpty();
    }

    /** Whether an indicator is to run. */
    public boolean runs(String code) {
        return !choosesIndicators()
                || indicators.keySet().stream().map(Settings::code).anyMatch(code::equals);
    }

    /** Whether an indicator that is not among these is to run. */
    public boolean runsBeyond(List<String> codes) {
        return !choosesIndicators()
                || !indicators.keySet().stream().map(Settings::code).allMatch(codes::contains);
    }

    /** Fails if the file chooses an indicator that is not among these. */
    public void check(List<String> codes) {
        indicators.forEach((name, section) -> {
            if (!codes.contains(code(name))) {
                throw new SettingsException(section.line(), name, SettingsException.Reason.UNKNOWN_SECTION);
            }
        });
    }

    /** Fails if the file gives an indicator a property of another name. */
    public void allowOnly(String code, Set<String> properties) {
        Section section = indicators.get(code);
        if (section != null) {
            section.allow(properties);
        }
    }

    /** The indicator that a section belongs to. */
    private static String code(String section) {
        return section.contains(".") ? section.substring(0, section.indexOf('.')) : section;
    }

    /** What the file says for an indicator; where it is silent, the usual values. */
    public Section of(String code) {
        Section usual = section(UsualValues.FILE, code);
        return Optional.ofNullable(indicators.get(code))
                .orElseGet(() -> new Section(0))
                .orElse(usual);
    }

    /** The reading that the data is prepared with when cardinal's results are wanted. */
    public Preparation cardinalPreparation() {
        return preparation.with(preparesData ? Reading.PREPARED : Reading.EXACT);
    }

    /** Amounts of a list such as {@code 0|1}; what is no number is left out, as cardinal does. */
    static TreeSet<BigDecimal> amounts(Set<String> words) {
        TreeSet<BigDecimal> amounts = new TreeSet<>();
        for (String word : words) {
            amount(word).ifPresent(amounts::add);
        }
        return amounts;
    }

    private static Optional<BigDecimal> amount(String word) {
        try {
            return Optional.of(new BigDecimal(word));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
