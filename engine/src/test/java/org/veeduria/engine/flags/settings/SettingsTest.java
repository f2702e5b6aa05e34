package org.veeduria.engine.flags.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veeduria.engine.flags.process.AwardStatus;
import org.veeduria.engine.flags.process.BidStatus;

class SettingsTest {
    @Test
    void theExampleOfTheGuideIsUnderstood() throws IOException {
        String guide = Files.readString(Path.of(System.getProperty("veeduria.root"), "docs/flags-settings.md"));
        Settings settings = Settings.read(guide.substring(guide.indexOf("```ini") + 6, guide.lastIndexOf("```")));
        assertThat(settings.currency()).isEqualTo("PEN");
        assertThat(settings.excludedMethodDetails()).containsExactly("Emergency", "Test");
        assertThat(settings.of("R003.procurement_method_details").integers()).containsEntry("Emergency", 8L);
        assertThat(settings.of("R024").number("threshold")).hasValue(0.05);
        assertThat(settings.preparation().bidStatus("Qualified")).isEqualTo(BidStatus.VALID);
        assertThat(settings.preparation().awardStatus("Adjudicado")).isEqualTo(AwardStatus.ACTIVE);
        assertThat(settings.preparation().tendererId("20100000007")).isEqualTo("PE-RUC-20100000007");
        assertThat(settings.preparation().tendererId("placeholder")).isNull();
        assertThat(settings.preparation().methodDetails("Compra - 2024")).isEqualTo("Compra");
        assertThat(settings.runs("R003")).isTrue();
        assertThat(settings.runs("R028")).isFalse();
        assertThat(settings.cardinalPreparation().reading()).isEqualTo(Reading.PREPARED);
    }

    @Test
    void withoutAFileEverythingRunsWithTheUsualValues() {
        assertThat(Settings.NONE.runs("R055")).isTrue();
        assertThat(Settings.NONE.of("R003").integer("threshold")).contains(15L);
        assertThat(Settings.NONE.cardinalPreparation().reading()).isEqualTo(Reading.EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "'[R003]\nthreshold', 2, NOT_A_PROPERTY",
        "'[R003]\nthreshold = x', 2, NOT_A_NUMBER",
        "'[R003]\nlimit = 1', 2, UNKNOWN_PROPERTY",
        "'\n[defaults]\nmoney = PEN', 3, UNKNOWN_PROPERTY",
        "'[nothing]', 1, UNKNOWN_SECTION",
        "'[corrections]\naward_status_by_contract_status = maybe', 2, NOT_A_YES_OR_NO",
        "'[modifications]\nmove_auctions = true', 1, NOT_SUPPORTED"
    })
    void whatCannotBeFollowedIsToldWithItsLine(String text, int line, SettingsException.Reason reason) {
        assertThatThrownBy(() -> org.veeduria.engine.flags.Indicators.core(Settings.read(text)))
                .isInstanceOfSatisfying(SettingsException.class, e -> {
                    assertThat(e.line()).isEqualTo(line);
                    assertThat(e.reason()).isEqualTo(reason);
                });
    }
}
