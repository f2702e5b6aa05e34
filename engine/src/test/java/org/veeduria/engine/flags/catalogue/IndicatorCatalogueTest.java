package org.veeduria.engine.flags.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.Indicators;
import org.veeduria.engine.flags.rule.Thresholds;
import org.veeduria.engine.flags.settings.Settings;
import org.veeduria.engine.flags.settings.SettingsException;
import org.veeduria.engine.law.ShippedLaw;

class IndicatorCatalogueTest {
    private static final Locale SPANISH = Locale.of("es", "PE");
    private final Thresholds thresholds = new Thresholds(ShippedLaw.peru(), Map.of());
    private final IndicatorCatalogue catalogue = IndicatorCatalogue.all();

    @Test
    void thereAreAtLeastTwentyFiveFurtherIndicatorsEachWithItsOwnCode() {
        List<Indicator> further = Further.indicators(thresholds);
        assertThat(further).hasSizeGreaterThanOrEqualTo(25);
        assertThat(further.stream().map(Indicator::code).distinct()).hasSameSizeAs(further);
        assertThat(catalogue.codes()).hasSize(further.size() + Indicators.CORE.size());
    }

    @Test
    void everyIndicatorIsExplainedInSpanishAndEnglish() {
        for (String code : catalogue.codes()) {
            for (Locale locale : List.of(SPANISH, Locale.ENGLISH)) {
                Description description = catalogue.describe(code, locale);
                assertThat(description.question()).as(code).endsWith("?");
                assertThat(description.method()).as(code).doesNotContain("{").endsWith(".");
                assertThat(description.why()).as(code).endsWith(".");
                assertThat(description.innocent()).as(code).endsWith(".");
                assertThat(description.requires()).as(code).isNotEmpty();
            }
        }
    }

    @Test
    void theTextsNeverAccuse() throws IOException {
        for (String language : List.of("es", "en")) {
            String text = Files.readString(file(language)).toLowerCase(Locale.ROOT);
            assertThat(text)
                    .doesNotContain("corrupt", "irregular", "sospech", "suspicious", "fraud", "delito", "crime");
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(keys("es")).containsExactlyInAnyOrderElementsOf(keys("en"));
    }

    @Test
    void everyValueTheCoreIndicatorsShowHasAName() throws IOException {
        Pattern names = Pattern.compile("(?:Values\\.\\w+|statistic|new Evidence\\.Value)\\(\\s*\"([a-z0-9.-]+)\"");
        Path folder =
                Path.of(System.getProperty("veeduria.root"), "engine/src/main/java/org/veeduria/engine/flags/core");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                names.matcher(Files.readString(file))
                        .results()
                        .map(match -> "value." + match.group(1))
                        .forEach(key -> assertThat(IndicatorTexts.in(SPANISH).find(key))
                                .as(key)
                                .isPresent());
            }
        }
    }

    @Test
    void aSettingShowsInTheMethod() {
        assertThat(set("[R060]\nworking-days = 45").describe("R060", SPANISH).method())
                .contains("más de 45 días hábiles");
        assertThat(catalogue.describe("R060", SPANISH).thresholds()).containsEntry("working-days", new BigDecimal(30));
        assertThat(catalogue.describe("R003", SPANISH).thresholds()).containsEntry("threshold", new BigDecimal(15));
    }

    @Test
    void aFileThatNamesIndicatorsTurnsTheOthersOff() {
        assertThat(set("[R060]\n[R018]").codes()).containsExactly("R018", "R060");
        assertThat(set("").codes()).isEqualTo(catalogue.codes());
    }

    @Test
    void aSettingThatCannotBeFollowedIsNamed() {
        refuses("[R060]\nworking-days = many", SettingsException.Reason.NOT_A_NUMBER);
        refuses("[R060]\nworking-days = 4.5", SettingsException.Reason.NOT_A_NUMBER);
        refuses("[R060]\ndays = 4", SettingsException.Reason.UNKNOWN_PROPERTY);
        refuses("[R999]\n", SettingsException.Reason.UNKNOWN_SECTION);
    }

    private static void refuses(String settings, SettingsException.Reason reason) {
        assertThatThrownBy(() -> set(settings))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
    }

    private static IndicatorCatalogue set(String settings) {
        return IndicatorCatalogue.of(Settings.read(settings), ShippedLaw.peru());
    }

    private static Path file(String language) {
        return Path.of(
                System.getProperty("veeduria.root"),
                "engine/src/main/resources/org/veeduria/engine/flags/flags_" + language + ".properties");
    }

    private static List<String> keys(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file(language))) {
            properties.load(in);
        }
        return List.copyOf(properties.stringPropertyNames());
    }
}
