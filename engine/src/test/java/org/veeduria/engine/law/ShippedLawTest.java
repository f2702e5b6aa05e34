package org.veeduria.engine.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedLawTest {
    private final LawBook law = ShippedLaw.peru();

    @Test
    void everyLawFileOfTheCheckoutTravelsInTheJar() throws IOException {
        Path folder = Path.of(System.getProperty("veeduria.root"), "law");
        try (var files = Files.walk(folder)) {
            List<String> found = files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> folder.relativize(file).toString())
                    .toList();
            assertThat(ShippedLaw.PERU).containsExactlyInAnyOrderElementsOf(found);
        }
    }

    @Test
    void theTaxUnitHasAValueEveryYearFrom2012To2026() {
        for (int year = 2012; year <= 2026; year++) {
            assertThat(law.number("uit", LocalDate.of(year, 6, 1)))
                    .as("UIT of " + year)
                    .isPresent();
        }
        assertThat(law.number("uit", LocalDate.of(2019, 1, 1))).contains(new BigDecimal(4200));
    }

    @Test
    void eightTaxUnitsOf2019Are33600Soles() {
        assertThat(law.solesFromUit("procurement.direct-limit", LocalDate.of(2019, 7, 1)))
                .contains(new BigDecimal(33600));
    }

    @Test
    void theProcurementLawChangedOn22April2025() {
        assertThat(text("2025-04-21")).startsWith("Ley 30225");
        assertThat(text("2025-04-22")).startsWith("Ley 32069");
    }

    private String text(String day) {
        return law.at("procurement.law", LocalDate.parse(day)) instanceof Ruling.InForce(Rule rule, Provision provision)
                ? provision.value().toString()
                : "";
    }

    @Test
    void whatWasNotReadInASourceSaysSo() {
        assertThat(law.topics().stream().flatMap(topic -> topic.rules().stream()))
                .allSatisfy(rule -> assertThat(rule.provisions())
                        .allSatisfy(provision -> assertThat(provision.source().isPresent() || !provision.verified())
                                .isTrue()));
    }
}
