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
import org.junit.jupiter.api.Test;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.rule.Thresholds;
import org.veeduria.engine.law.ShippedLaw;

class IndicatorCatalogueTest {
    private static final Locale SPANISH = Locale.of("es", "PE");
    private final Thresholds thresholds = new Thresholds(ShippedLaw.peru(), Map.of());
    private final IndicatorCatalogue catalogue = new IndicatorCatalogue(Further.indicators(thresholds), thresholds);

    @Test
    void thereAreAtLeastTwentyFiveFurtherIndicatorsEachWithItsOwnCode() {
        List<Indicator> further = Further.indicators(thresholds);
        assertThat(further).hasSizeGreaterThanOrEqualTo(25);
        assertThat(catalogue.codes()).hasSameSizeAs(further);
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
    void aSettingShowsInTheMethod() {
        Thresholds set = new Thresholds(ShippedLaw.peru(), Map.of("R060", Map.of("working-days", "45")));
        IndicatorCatalogue other = new IndicatorCatalogue(Further.indicators(set), set);
        assertThat(other.describe("R060", SPANISH).method()).contains("más de 45 días hábiles");
        assertThat(catalogue.describe("R060", SPANISH).thresholds()).containsEntry("working-days", new BigDecimal(30));
    }

    @Test
    void aSettingThatIsNoNumberIsNamed() {
        Thresholds set = new Thresholds(ShippedLaw.peru(), Map.of("R060", Map.of("working-days", "many")));
        assertThatThrownBy(() -> Further.indicators(set)).hasMessageContaining("[R060] working-days = many");
        Thresholds half = new Thresholds(ShippedLaw.peru(), Map.of("R060", Map.of("working-days", "4.5")));
        assertThatThrownBy(() -> Further.indicators(half)).hasMessageContaining("not a whole number");
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
