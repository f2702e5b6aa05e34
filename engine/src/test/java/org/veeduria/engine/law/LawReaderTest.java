package org.veeduria.engine.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LawReaderTest {
    private static final String GOOD = """
            topic: access
            title: {es: Acceso, en: Access}
            rules:
              - key: access.answer
                name: {es: Plazo, en: Time}
                unit: working-days
                periods:
                  - {from: 2003-01-01, to: 2024-05-16, value: 7, law: Ley A, article: art. 1, verified: false}
                  - {from: 2024-05-17, value: 10, law: Ley B, article: art. 2, source: El Peruano, verified: true}
            """;

    @Test
    void theValueOfTheDayIsTheOneThatAnswers() {
        LawBook book = new LawBook(List.of(LawReader.read("a.yaml", GOOD)));
        assertThat(book.number("access.answer", LocalDate.of(2024, 5, 16))).contains(new BigDecimal(7));
        assertThat(book.number("access.answer", LocalDate.of(2024, 5, 17))).contains(new BigDecimal(10));
        assertThat(book.at("access.answer", LocalDate.of(2024, 5, 17)))
                .isInstanceOfSatisfying(Ruling.InForce.class, ruling -> {
                    assertThat(ruling.provision().citation()).isEqualTo("Ley B, art. 2");
                    assertThat(ruling.provision().verified()).isTrue();
                    assertThat(ruling.provision().place()).hasToString("a.yaml:9");
                    assertThat(ruling.rule().name(Locale.ENGLISH)).isEqualTo("Time");
                });
    }

    @Test
    void aDayBeforeTheFirstPeriodHasNoRule() {
        LawBook book = new LawBook(List.of(LawReader.read("a.yaml", GOOD)));
        assertThat(book.at("access.answer", LocalDate.of(1999, 1, 1)))
                .hasToString("no rule «access.answer» in force on 1999-01-01");
    }

    @Test
    void aKeyNoFileDefinesIsABug() {
        LawBook book = new LawBook(List.of());
        assertThatThrownBy(() -> book.at("nothing", LocalDate.of(2024, 1, 1))).hasMessageContaining("«nothing»");
    }

    @Test
    void overlappingPeriodsAreRefusedWithBothLines() {
        refuses(
                GOOD.replace("to: 2024-05-16", "to: 2024-05-17"),
                "a.yaml:9: the period from 2024-05-17 overlaps",
                "a.yaml:8");
    }

    @Test
    void anOpenPeriodBeforeALaterOneOverlapsIt() {
        refuses(GOOD.replace("to: 2024-05-16, ", ""), "a.yaml:9: the period from 2024-05-17 overlaps");
    }

    @Test
    void aMissingArticleIsRefused() {
        refuses(GOOD.replace(", article: art. 2", ""), "a.yaml:9: «article» is missing");
    }

    @Test
    void aMisspeltFieldIsRefused() {
        refuses(GOOD.replace("article: art. 2", "artcle: art. 2"), "a.yaml:9: field «artcle» is not known", "article");
    }

    @Test
    void aVerifiedValueNeedsItsSource() {
        refuses(GOOD.replace(", source: El Peruano", ""), "verified: true needs a source");
    }

    @Test
    void wrongValuesAreNamed() {
        refuses(GOOD.replace("value: 10", "value: ten"), "a.yaml:9: «ten» is not a number");
        refuses(GOOD.replace("from: 2024-05-17", "from: 17/05/2024"), "«17/05/2024» is not a date");
        refuses(GOOD.replace("to: 2024-05-16", "to: 2002-05-16"), "ends on 2002-05-16, before it begins");
        refuses(GOOD.replace("working-days", "moons"), "a.yaml:6: unit «moons» is not known");
        refuses(GOOD.replace("verified: true", "verified: perhaps"), "«perhaps» is neither true nor false");
        refuses(GOOD.replace("verified: true", "verified: true, unsure: [colour]"), "«colour» is not one of");
        refuses(GOOD.replace("en: Time}", "en: Time, fr: Temps}"), "field «fr» is not known");
        refuses(GOOD.replace("law: Ley B", "law: ''"), "«law» is empty");
    }

    @Test
    void brokenTextIsRefusedWithItsLine() {
        refuses("topic: [", "not YAML");
        refuses("", "the file is empty");
        refuses("topic: a\ntopic: b\n", "a.yaml:2", "twice");
        refuses("- a", "«field: value»");
    }

    @Test
    void sharesMustSumToOneHundred() {
        String shares = GOOD.replace("working-days", "shares")
                .replace("value: 7", "value: {region: 52, towns: 48}")
                .replace("value: 10", "value: {region: 52, towns: 47.5}");
        refuses(shares, "a.yaml:9: the shares sum to 99.5");
    }

    @Test
    void oneKeyInTwoFilesIsRefused() {
        Topic topic = LawReader.read("a.yaml", GOOD);
        assertThatThrownBy(() -> new LawBook(List.of(topic, LawReader.read("b.yaml", GOOD))))
                .isInstanceOf(LawException.class)
                .hasMessageContaining("b.yaml:8")
                .hasMessageContaining("a.yaml:8");
    }

    private static void refuses(String text, String... parts) {
        assertThatThrownBy(() -> LawReader.read("a.yaml", text))
                .isInstanceOf(LawException.class)
                .hasMessageContainingAll(parts);
    }
}
