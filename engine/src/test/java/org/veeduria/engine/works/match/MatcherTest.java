package org.veeduria.engine.works.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veeduria.engine.law.ShippedLaw;
import org.veeduria.engine.works.Amount;
import org.veeduria.engine.works.rule.Limits;

class MatcherTest {
    private static final Matcher MATCHER = new Matcher(
            List.of(
                    project(
                            "2100001",
                            "MEJORAMIENTO DE LA I.E. N 501088 DE ALTO KIMARIATO, DISTRITO DE ECHARATE - LA CONVENCION - CUSCO",
                            "080902"),
                    project(
                            "2100002",
                            "MEJORAMIENTO DE LA I.E. N 501162 DE CHAPO GRANDE, DISTRITO DE ECHARATE - LA CONVENCION - CUSCO",
                            "080902"),
                    project(
                            "2100003",
                            "CREACION DEL PUENTE CARROZABLE PAROCCAN, DISTRITO DE URCOS - QUISPICANCHI - CUSCO",
                            "081201"),
                    project(
                            "2100004",
                            "MEJORAMIENTO DEL CULTIVO DE PLATANO EN LA ZONAL DE IVOCHOTE, DISTRITO DE ECHARATE",
                            "080902"),
                    project(
                            "2100005",
                            "MEJORAMIENTO DEL CULTIVO DE PLATANO EN LA ZONAL DE KEPASHIATO, DISTRITO DE ECHARATE",
                            "080902")),
            new Limits(ShippedLaw.peru()));

    @Test
    void theCodeInTheTextDecides() {
        assertThat(MATCHER.match(purchase("SUPERVISION DEL PUENTE CON CUI N° 2100001", "081201")))
                .isEqualTo(new Match.ByCode("2100001", "2100001"));
    }

    @Test
    void aPurchaseThatRepeatsTheNameIsJoinedAndSaysWhy() {
        Match match = MATCHER.match(purchase(
                "ADQUISICION DE CEMENTO PARA LA OBRA: CREACIÓN DEL PUENTE CARROZABLE PAROCCAN DEL DISTRITO DE URCOS",
                "081201"));
        assertThat(match).isInstanceOfSatisfying(Match.ByLikeness.class, like -> {
            assertThat(like.best().work()).isEqualTo("2100003");
            assertThat(like.best().reasons())
                    .extracting(Match.Reason::kind)
                    .contains("title", "place", "amount", "date");
            assertThat(like.best().reasons().getFirst().detail()).contains("paroccan");
        });
    }

    @Test
    void anotherSchoolsNumberIsNotTheSameWork() {
        assertThat(MATCHER.match(purchase(
                        "MEJORAMIENTO DE LA I.E. N° 501099 DE ALTO KIMARIATO, DISTRITO DE ECHARATE - LA CONVENCION - CUSCO",
                        "080902")))
                .isNotInstanceOf(Match.ByLikeness.class);
    }

    @Test
    void anotherRegionIsNotTheSameWork() {
        assertThat(MATCHER.match(purchase("CREACION DEL PUENTE CARROZABLE PAROCCAN", "200101")))
                .isNotInstanceOf(Match.ByLikeness.class);
    }

    @Test
    void twoWorksThatAreEquallyLikeAreLeftForAPerson() {
        Match match = MATCHER.match(purchase(
                "HIJUELOS PARA EL MEJORAMIENTO DEL CULTIVO DE PLATANO EN LA ZONAL, DISTRITO DE ECHARATE", "080902"));
        assertThat(match)
                .isInstanceOfSatisfying(
                        Match.Doubtful.class,
                        doubtful -> assertThat(doubtful.candidates())
                                .extracting(Match.Likeness::work)
                                .contains("2100004", "2100005"));
    }

    @Test
    void whatIsLikeNothingIsNotGuessed() {
        assertThat(MATCHER.match(purchase("ADQUISICION DE LECHE EVAPORADA PARA EL VASO DE LECHE", "080902")))
                .isInstanceOf(Match.None.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OBRA CON CUI N° 2457210 | 2457210",
                "CODIGO UNICO DE INVERSIONES N° 2333065. MIRAFLORES | 2333065",
                "CÓDIGO SNIP 2347056 CÓDIGO ÚNICO INVERSIONES 2343128 | 2343128",
                "CODIGO SNIP N° 91385 Y CUI N° 2080382 | 2080382",
                "código único N° 2234386 | 2234386",
                "TELEFONO 2457210 DE LA ENTIDAD | ''",
                "CUI 24572101 | ''",
                "CODIGO SNIP 347066 | ''",
            })
    void codesAreReadAfterTheWordsThatAnnounceThem(String text, String codes) {
        assertThat(String.join(" ", CodesInText.of(text).codes())).isEqualTo(codes);
    }

    @Test
    void sevenDigitsAfterTheOldNameCountOnlyWhereThereAreNoOthers() {
        CodesInText found = CodesInText.of("EXPEDIENTE CODIGO SNIP 2346704");
        assertThat(found.codes()).isEmpty();
        assertThat(found.underOldName()).containsExactly("2346704");
    }

    private static Project project(String cui, String title, String ubigeo) {
        return new Project(cui, cui, title, ubigeo, null, soles("2000000"), LocalDate.of(2019, 6, 1));
    }

    private static Purchase purchase(String text, @Nullable String ubigeo) {
        return new Purchase("ocds-1", text, ubigeo, null, soles("150000"), LocalDate.of(2019, 3, 1), false);
    }

    private static Amount soles(String amount) {
        return new Amount(new BigDecimal(amount), "PEN");
    }
}
